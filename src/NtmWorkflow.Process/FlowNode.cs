namespace NtmWorkflow.Process;

/// <summary>An event, task or gateway of a process.</summary>
/// <param name="Id">Id in the file, unique in it.</param>
/// <param name="Name">Name for people; empty when the file gives none.</param>
/// <param name="LaneId">The lane (làn) that it is drawn in, if any.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
public abstract record FlowNode(string Id, string Name, string? LaneId, int Line)
{
    /// <summary>What to call it before people: its name, or its id for want of one.</summary>
    public string Label => Name.Length > 0 ? Name : Id;
}

/// <summary>Where the process begins.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record StartEvent(string Id, string Name, string? LaneId, int Line) : FlowNode(Id, Name, LaneId, Line);

/// <summary>Where a token ends.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record EndEvent(string Id, string Name, string? LaneId, int Line) : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>True if it ends the whole process: every other token is taken away.</summary>
    public required bool Terminates { get; init; }
}

/// <summary>A step that a person does (bước xử lý).</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record UserTask(string Id, string Name, string? LaneId, int Line) : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>Who may do it (vai trò): a role known to the domain.</summary>
    public required string Role { get; init; }

    /// <summary>What its completion may say (kết quả xử lý); at least one, each once.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>How long it may take (thời hạn), or null when no limit is set.</summary>
    public TimeLimit? TimeLimit { get; init; }

    /// <summary>Where the step comes from (căn cứ pháp lý), as text for people.</summary>
    public string? LegalSource { get; init; }

    /// <summary>The clock that stands still while the task is open, if any.</summary>
    public string? StopsClock { get; init; }

    /// <summary>
    /// The collection for each of whose items the task is opened at once; null for a single task. The token goes on
    /// with the outcome of the item completed last, or without one if there are no items.
    /// </summary>
    public string? ForEach { get; init; }

    /// <summary>The element from whose first token on the task may no longer be completed, though it stays open.</summary>
    public string? AvailableUntil { get; init; }
}

/// <summary>Something that the service does itself; never waits.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record ServiceTask(string Id, string Name, string? LaneId, int Line) : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>Name of what is to be done.</summary>
    public required string Effect { get; init; }
}

/// <summary>Sends a token along exactly one of its arrows, and merges without waiting.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record ExclusiveGateway(string Id, string Name, string? LaneId, int Line)
    : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>The arrow taken when no condition is true, if there is one.</summary>
    public string? DefaultFlowId { get; init; }
}

/// <summary>Waits for a token on every arrow that leads to it, then sends one along every arrow that leaves.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record ParallelGateway(string Id, string Name, string? LaneId, int Line)
    : FlowNode(Id, Name, LaneId, Line);

/// <summary>Holds a token until its time has come.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record IntermediateTimer(string Id, string Name, string? LaneId, int Line)
    : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>How long it waits.</summary>
    public required TimeLimit Limit { get; init; }
}

/// <summary>A time limit (thời hạn) that runs as long as a task is open, and fires once.</summary>
/// <inheritdoc cref="FlowNode" path="/param"/>
public sealed record BoundaryTimer(string Id, string Name, string? LaneId, int Line) : FlowNode(Id, Name, LaneId, Line)
{
    /// <summary>Id of the user task.</summary>
    public required string AttachedTo { get; init; }

    /// <summary>True if firing closes the task, with all its items.</summary>
    public required bool Interrupting { get; init; }

    /// <summary>How long the task may take before it fires.</summary>
    public required TimeLimit Limit { get; init; }
}
