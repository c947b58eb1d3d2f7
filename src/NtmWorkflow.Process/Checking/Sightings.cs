using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process.Checking;

/// <summary>What tokens were seen to do: the elements used, the outcomes carried, and where they could not go on.</summary>
internal sealed class Sightings(ProcessDefinition definition)
{
    private readonly HashSet<string> _entered = new([definition.Start.Id], StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<(string NodeId, string? Outcome)> _arrivals = [];
    private readonly HashSet<Stuck> _stuck = [];

    internal IReadOnlyCollection<Stuck> Stuck => _stuck;

    internal bool Entered(string nodeId) => _entered.Contains(nodeId);

    internal bool Taken(string flowId) => _taken.Contains(flowId);

    /// <summary>True if some token came to the node with this outcome.</summary>
    internal bool Arrived(string nodeId, string outcome) => _arrivals.Contains((nodeId, outcome));

    internal void Add(ProcessState state, ProcessEvent @event, IEnumerable<Move> moves, Block? block)
    {
        foreach (var (flow, outcome) in moves)
        {
            _taken.Add(flow.Id);
            _entered.Add(flow.To);
            _arrivals.Add((flow.To, outcome));
        }

        if (@event is TimerFired fired)
        {
            _entered.Add(state.OpenTimers.First(timer => Same(timer.Id, fired.TimerId)).ElementId);
        }

        if (block is not null)
        {
            var completed = @event as TaskCompleted;
            _stuck.Add(new(block, state.OpenTasks.FirstOrDefault(task => Same(task.Id, completed?.TaskId))?.ElementId));
        }
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}

/// <summary>A place where a token could not go on.</summary>
/// <param name="Block">Where and why.</param>
/// <param name="TaskId">The user task whose completion had set the token off, if it was one.</param>
internal sealed record Stuck(Block Block, string? TaskId);
