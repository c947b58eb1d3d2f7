namespace NtmWorkflow.Process;

/// <summary>
/// A process (quy trình) as <see cref="BpmnReader"/> read it. Its references all lead somewhere; whether it can be
/// walked to an end is for <see cref="DefinitionCheck"/> to say.
/// </summary>
public sealed class ProcessDefinition
{
    private readonly ILookup<string, SequenceFlow> _incoming;
    private readonly ILookup<string, SequenceFlow> _outgoing;
    private readonly ILookup<string, BoundaryTimer> _timers;
    private readonly HashSet<string> _limits;

    internal ProcessDefinition(
        string id, string name, string hash,
        IReadOnlyDictionary<string, FlowNode> nodes, IReadOnlyList<SequenceFlow> flows, IReadOnlyList<Lane> lanes)
    {
        Id = id;
        Name = name;
        Hash = hash;
        Nodes = nodes;
        Flows = flows;
        Lanes = lanes;
        _incoming = flows.ToLookup(flow => flow.To, StringComparer.Ordinal);
        _outgoing = flows.ToLookup(flow => flow.From, StringComparer.Ordinal);
        _timers = nodes.Values.OfType<BoundaryTimer>().ToLookup(timer => timer.AttachedTo, StringComparer.Ordinal);
        _limits = nodes.Values.OfType<UserTask>()
            .Select(task => task.AvailableUntil).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Start = nodes.Values.OfType<StartEvent>().Single();
    }

    /// <summary>Id of the process element.</summary>
    public string Id { get; }

    /// <summary>Name for people; empty when the file gives none.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the bytes read, in lower-case hexadecimal. A dossier (hồ sơ) is pinned to it.</summary>
    public string Hash { get; }

    /// <summary>Every event, task and gateway by its id.</summary>
    public IReadOnlyDictionary<string, FlowNode> Nodes { get; }

    /// <summary>The arrows, in the order of the file, which is the order in which conditions are tried.</summary>
    public IReadOnlyList<SequenceFlow> Flows { get; }

    /// <summary>The lanes (làn), one for each body that takes part.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>The only start event.</summary>
    public StartEvent Start { get; }

    /// <summary>Arrows that lead to a node.</summary>
    /// <param name="nodeId">Id of the node.</param>
    /// <returns>Its arrows in the order of the file; empty for an unknown id.</returns>
    public IEnumerable<SequenceFlow> Incoming(string nodeId) => _incoming[nodeId];

    /// <summary>Arrows that leave a node.</summary>
    /// <param name="nodeId">Id of the node.</param>
    /// <returns>Its arrows in the order of the file; empty for an unknown id.</returns>
    public IEnumerable<SequenceFlow> Outgoing(string nodeId) => _outgoing[nodeId];

    internal IEnumerable<BoundaryTimer> TimersOn(string taskId) => _timers[taskId];

    /// <summary>True if some task is available only until a token reaches this node.</summary>
    internal bool LimitsATask(string nodeId) => _limits.Contains(nodeId);
}
