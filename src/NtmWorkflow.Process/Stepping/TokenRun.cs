namespace NtmWorkflow.Process.Stepping;

/// <summary>
/// One step in the making: moves tokens until each of them waits or is gone. Tokens move in the order in which they
/// were set off, so that the same step always gives the same state.
/// </summary>
internal sealed class TokenRun(ProcessDefinition definition, ProcessState before, IFactSource facts)
{
    /// <summary>Far beyond what any sound process does in one step, and quickly counted.</summary>
    private const int MostMoves = 10_000;

    private readonly OpenWork _work = new(definition, before);
    private readonly List<string> _waiting = [.. before.Waiting];
    private readonly List<Effect> _effects = [];
    private readonly List<Move> _moves = [];
    private readonly Queue<Move> _moving = new();
    private string? _lastEnd;

    /// <summary>What the service tasks passed ask for, in order.</summary>
    internal IReadOnlyList<Effect> Effects => _effects;

    /// <summary>Every move made, in order.</summary>
    internal IReadOnlyList<Move> Moves => _moves;

    /// <summary>Takes an event that the state allows.</summary>
    /// <returns>Null, or the place where a token could not go on; then the run is void.</returns>
    internal Block? Take(ProcessEvent @event)
    {
        switch (@event)
        {
            case TaskCompleted completed:
                var task = _work.Tasks.First(task => Same(task.Id, completed.TaskId));
                if (_work.Complete(task))
                {
                    Leave(task.ElementId, completed.Outcome);
                }

                break;
            case TimerFired fired:
                var timer = _work.Timers.First(timer => Same(timer.Id, fired.TimerId));
                _work.Fire(timer);
                Begin(timer.ElementId);
                break;
            case Cancelled:
                EndAll(Cancelled.End);
                break;
            default:
                Begin(definition.Start.Id);
                break;
        }

        return MoveAll();
    }

    internal ProcessState StateAfter(ProcessEvent @event)
    {
        var rests = _work.Tasks.Count > 0 || _work.Timers.Count > 0 || _waiting.Count > 0;
        return new()
        {
            DefinitionHash = definition.Hash,
            EndedAt = rests ? null : _lastEnd,
            OpenTasks = _work.Tasks,
            OpenTimers = _work.Timers,
            Waiting = _waiting,
            Reached = _work.Reached,
            Visits = _work.Visits,
            Taken = before.Taken.Add(@event.EventId),
        };
    }

    private Block? MoveAll()
    {
        while (_moving.TryDequeue(out var move))
        {
            _moves.Add(move);
            var node = definition.Nodes[move.Flow.To];
            _work.Reach(node.Id);
            var block = _moves.Count > MostMoves
                ? new Block(BlockKind.EndlessLoop, node, move.Outcome)
                : Enter(node, move);
            if (block is not null)
            {
                return block;
            }
        }

        return null;
    }

    private Block? Enter(FlowNode node, Move move)
    {
        switch (node)
        {
            case UserTask task:
                return Open(task);
            case ExclusiveGateway gateway:
                return Choose(gateway, move.Outcome);
            case ParallelGateway gateway:
                Join(gateway, move);
                break;
            case ServiceTask service:
                _effects.Add(new(service.Id, service.Effect));
                Leave(service.Id, move.Outcome);
                break;
            case IntermediateTimer timer:
                _work.Start(timer);
                break;
            case EndEvent end:
                End(end);
                break;
        }

        return null;
    }

    private Block? Open(UserTask task)
    {
        if (task.ForEach is null)
        {
            _work.Open(task, [null]);
            return null;
        }

        if (facts.Items(task.ForEach) is not { } items)
        {
            return new(BlockKind.MissingCollection, task, null);
        }

        if (items.Count == 0)
        {
            Leave(task.Id, null);
        }
        else
        {
            _work.Open(task, items.Distinct(StringComparer.Ordinal));
        }

        return null;
    }

    private Block? Choose(ExclusiveGateway gateway, string? outcome)
    {
        var flows = definition.Outgoing(gateway.Id);
        var chosen = flows.FirstOrDefault(flow => !Same(flow.Id, gateway.DefaultFlowId) && (flow.Condition?.Holds(outcome, facts) ?? true))
            ?? flows.FirstOrDefault(flow => Same(flow.Id, gateway.DefaultFlowId));
        if (chosen is null)
        {
            return new(BlockKind.NoBranch, gateway, outcome);
        }

        _moving.Enqueue(new(chosen, outcome));
        return null;
    }

    private void Join(ParallelGateway gateway, Move move)
    {
        var incoming = definition.Incoming(gateway.Id).Select(flow => flow.Id).ToList();
        if (incoming.Count == 1)
        {
            Leave(gateway.Id, move.Outcome);
            return;
        }

        _waiting.Add(move.Flow.Id);
        if (incoming.TrueForAll(_waiting.Contains))
        {
            incoming.ForEach(flow => _waiting.Remove(flow));
            Leave(gateway.Id, null);
        }
    }

    private void End(EndEvent end)
    {
        _lastEnd = end.Id;
        if (end.Terminates)
        {
            EndAll(end.Id);
        }
    }

    private void EndAll(string end)
    {
        _lastEnd = end;
        _moving.Clear();
        _waiting.Clear();
        _work.CloseAll();
    }

    /// <summary>Sets a token off at an event that nothing leads to.</summary>
    private void Begin(string eventId)
    {
        _work.Reach(eventId);
        Leave(eventId, null);
    }

    private void Leave(string nodeId, string? outcome)
    {
        foreach (var flow in definition.Outgoing(nodeId))
        {
            _moving.Enqueue(new(flow, outcome));
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
