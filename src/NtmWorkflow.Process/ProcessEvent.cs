namespace NtmWorkflow.Process;

/// <summary>Something that happened and moves a process on.</summary>
/// <param name="EventId">Unique in the process; the same id a second time is refused, whatever it carries.</param>
public abstract record ProcessEvent(string EventId);

/// <summary>The process begins.</summary>
/// <inheritdoc cref="ProcessEvent" path="/param"/>
public sealed record Started(string EventId) : ProcessEvent(EventId);

/// <summary>A person completed a task.</summary>
/// <param name="EventId">Unique in the process; the same id a second time is refused, whatever it carries.</param>
/// <param name="TaskId">Id of the open task (<see cref="OpenTask.Id"/>, not the element's).</param>
/// <param name="Outcome">One of the outcomes that the task allows.</param>
public sealed record TaskCompleted(string EventId, string TaskId, string Outcome) : ProcessEvent(EventId);

/// <summary>A time limit ran out.</summary>
/// <param name="EventId">Unique in the process; the same id a second time is refused, whatever it carries.</param>
/// <param name="TimerId">Id of the open timer (<see cref="OpenTimer.Id"/>, not the element's).</param>
public sealed record TimerFired(string EventId, string TimerId) : ProcessEvent(EventId);

/// <summary>What the process is for is carried on elsewhere: everything open ends, wherever the tokens stand.</summary>
/// <inheritdoc cref="ProcessEvent" path="/param"/>
public sealed record Cancelled(string EventId) : ProcessEvent(EventId)
{
    /// <summary>What stands as the end event; no element of a definition has such an id.</summary>
    public const string End = "#cancelled";
}
