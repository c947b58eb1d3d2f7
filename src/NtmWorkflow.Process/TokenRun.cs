using System.Collections.Immutable;
using System.Globalization;

namespace NtmWorkflow.Process;

/// <summary>
/// One step in the making: moves tokens until each of them waits or is gone. Tokens move in the order in which they
/// were set off, so that the same step always gives the same state.
/// </summary>
internal sealed class TokenRun(ProcessDefinition definition, ProcessState before, IFactSource facts)
{
    /// <summary>Far beyond what any sound process does in one step, and quickly counted.</summary>
    private const int MostMoves = 10_000;

    private readonly List<OpenTask> _tasks = [.. before.OpenTasks];
    private readonly List<OpenTimer> _timers = [.. before.OpenTimers];
    private readonly List<string> _waiting = [.. before.Waiting];
    private readonly List<Effect> _effects = [];
    private readonly List<Move> _moves = [];
    private readonly Queue<Move> _moving = new();
    private ImmutableSortedSet<string> _reached = before.Reached;
    private ImmutableSortedDictionary<string, int> _visits = before.Visits;
    private string? _lastEnd;

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
                Complete(_tasks.Find(task => Same(task.Id, completed.TaskId))!, completed.Outcome);
                break;
            case TimerFired fired:
                Fire(_timers.Find(timer => Same(timer.Id, fired.TimerId))!);
                break;
            default:
                Reach(definition.Start.Id);
                Leave(definition.Start.Id, null);
                break;
        }

        return MoveAll();
    }

    internal ProcessState StateAfter(ProcessEvent @event)
    {
        var rests = _tasks.Count > 0 || _timers.Count > 0 || _waiting.Count > 0;
        return new()
        {
            DefinitionHash = definition.Hash,
            EndedAt = rests ? null : _lastEnd,
            OpenTasks = _tasks,
            OpenTimers = _timers,
            Waiting = _waiting,
            Reached = _reached,
            Visits = _visits,
            Taken = before.Taken.Add(@event.EventId),
        };
    }

    private Block? MoveAll()
    {
        while (_moving.TryDequeue(out var move))
        {
            _moves.Add(move);
            var node = definition.Nodes[move.Flow.To];
            Reach(node.Id);
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
                _timers.Add(new($"{timer.Id}#{Visit(timer.Id)}", timer.Id, null, timer.Limit));
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
            OpenFor(task, [null]);
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
            OpenFor(task, items.Distinct(StringComparer.Ordinal));
        }

        return null;
    }

    private void OpenFor(UserTask task, IEnumerable<string?> items)
    {
        var visit = Visit(task.Id);
        var available = task.AvailableUntil is null || !_reached.Contains(task.AvailableUntil);
        _tasks.AddRange(items.Select(item =>
            new OpenTask(item is null ? $"{task.Id}#{visit}" : $"{task.Id}#{visit}:{item}", task.Id, item, available)));
        _timers.AddRange(definition.TimersOn(task.Id).Select(timer =>
            new OpenTimer($"{timer.Id}#{visit}", timer.Id, task.Id, timer.Limit)));
    }

    private void Complete(OpenTask task, string outcome)
    {
        _tasks.Remove(task);
        if (!_tasks.Exists(other => IsOfVisit(other, task.ElementId, VisitOf(task))))
        {
            Close(task.ElementId, VisitOf(task));
            Leave(task.ElementId, outcome);
        }
    }

    private void Fire(OpenTimer timer)
    {
        _timers.Remove(timer);
        if (definition.Nodes[timer.ElementId] is BoundaryTimer { Interrupting: true } boundary)
        {
            Close(boundary.AttachedTo, VisitOf(timer));
        }

        Reach(timer.ElementId);
        Leave(timer.ElementId, null);
    }

    private void Close(string taskId, string visit)
    {
        _tasks.RemoveAll(task => IsOfVisit(task, taskId, visit));
        _timers.RemoveAll(timer => Same(timer.TaskElementId, taskId) && Same(VisitOf(timer), visit));
    }

    private Block? Choose(ExclusiveGateway gateway, string? outcome)
    {
        var flows = definition.Outgoing(gateway.Id);
        var chosen = flows.FirstOrDefault(flow => IsTrue(flow, outcome) && !Same(flow.Id, gateway.DefaultFlowId))
            ?? flows.FirstOrDefault(flow => Same(flow.Id, gateway.DefaultFlowId));
        if (chosen is null)
        {
            return new(BlockKind.NoBranch, gateway, outcome);
        }

        _moving.Enqueue(new(chosen, outcome));
        return null;
    }

    private bool IsTrue(SequenceFlow flow, string? outcome) => flow.Condition switch
    {
        null => true,
        { AsksForOutcome: true } condition => Same(outcome, condition.Value),
        { } condition => Same(facts.Value(condition.Subject), condition.Value),
    };

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
            _moving.Clear();
            _tasks.Clear();
            _timers.Clear();
            _waiting.Clear();
        }
    }

    private void Leave(string nodeId, string? outcome)
    {
        foreach (var flow in definition.Outgoing(nodeId))
        {
            _moving.Enqueue(new(flow, outcome));
        }
    }

    private void Reach(string nodeId)
    {
        if (!definition.LimitsATask(nodeId) || _reached.Contains(nodeId))
        {
            return;
        }

        _reached = _reached.Add(nodeId);
        for (var i = 0; i < _tasks.Count; i++)
        {
            var task = (UserTask)definition.Nodes[_tasks[i].ElementId];
            _tasks[i] = _tasks[i] with { Available = _tasks[i].Available && !Same(task.AvailableUntil, nodeId) };
        }
    }

    private string Visit(string elementId)
    {
        var visit = _visits.GetValueOrDefault(elementId) + 1;
        _visits = _visits.SetItem(elementId, visit);
        return visit.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsOfVisit(OpenTask task, string elementId, string visit) =>
        Same(task.ElementId, elementId) && Same(VisitOf(task), visit);

    private static string VisitOf(OpenTask task) =>
        task.Id[(task.ElementId.Length + 1)..(task.Item is null ? ^0 : ^(task.Item.Length + 1))];

    private static string VisitOf(OpenTimer timer) => timer.Id[(timer.ElementId.Length + 1)..];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}

/// <summary>A token on its way.</summary>
/// <param name="Flow">The arrow that it goes along.</param>
/// <param name="Outcome">The outcome of the task that set it off; null after a timer or a join.</param>
internal readonly record struct Move(SequenceFlow Flow, string? Outcome);
