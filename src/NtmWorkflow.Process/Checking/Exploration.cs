namespace NtmWorkflow.Process.Checking;

/// <summary>
/// Walks the engine itself through every marking (vị trí của các thẻ) that it can reach, and keeps what it saw.
/// A marking is a state without its history, so that there are finitely many.
/// </summary>
internal sealed class Exploration
{
    /// <summary>Moves of tokens: more than any process drawn by people needs, and a second or two of work.</summary>
    internal const int MostMoves = 200_000;

    private readonly ProcessDefinition _definition;
    private readonly Possibilities _possibilities;
    private readonly Dictionary<string, Marking> _markings = new(StringComparer.Ordinal);
    private readonly Queue<Marking> _open = new();
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<(string NodeId, string? Outcome)> _arrivals = [];
    private readonly HashSet<Stuck> _stuck = [];
    private int _moves;

    internal Exploration(ProcessDefinition definition)
    {
        _definition = definition;
        _possibilities = new(definition);
        _entered.Add(definition.Start.Id);
        Explore();
    }

    /// <summary>Every marking found, the nearest to the start first.</summary>
    internal IReadOnlyCollection<Marking> Markings => _markings.Values;

    /// <summary>Nodes that some token entered.</summary>
    internal IReadOnlySet<string> Entered => _entered;

    /// <summary>Arrows that some token went along.</summary>
    internal IReadOnlySet<string> Taken => _taken;

    /// <summary>Which outcomes tokens carried into which nodes.</summary>
    internal IReadOnlySet<(string NodeId, string? Outcome)> Arrivals => _arrivals;

    /// <summary>Where tokens could not go on, and after what.</summary>
    internal IReadOnlyCollection<Stuck> StuckAt => _stuck;

    /// <summary>True if there was more to explore than is allowed.</summary>
    internal bool GaveUp => _moves > MostMoves;

    /// <summary>False if something stopped the exploration, so that what was not seen may still exist.</summary>
    internal bool SawEverything { get; private set; } = true;

    private void Explore()
    {
        _open.Enqueue(new(ProcessState.NotStarted));
        while (SawEverything && _open.TryDequeue(out var marking))
        {
            foreach (var @event in EventsAt(marking.State))
            {
                Follow(marking, @event);
            }
        }

        SawEverything &= !_markings.Values.Any(marking => marking.Crowded is not null);
    }

    private IEnumerable<ProcessEvent> EventsAt(ProcessState state)
    {
        if (state.DefinitionHash is null)
        {
            return [new Started("")];
        }

        var completions =
            from task in state.OpenTasks
            where task.Available
            from outcome in ((UserTask)_definition.Nodes[task.ElementId]).Outcomes
            select new TaskCompleted("", task.Id, outcome);
        return completions.Concat<ProcessEvent>(state.OpenTimers.Select(timer => new TimerFired("", timer.Id)));
    }

    private void Follow(Marking from, ProcessEvent @event)
    {
        foreach (var (run, block) in _possibilities.RunAll(from.State, @event))
        {
            Watch(from.State, @event, run, block);
            _moves += run.Moves.Count;
            if (GaveUp || block is { Kind: BlockKind.EndlessLoop })
            {
                SawEverything = false;
                return;
            }

            if (block is null)
            {
                from.Next.Add(MarkingOf(run.StateAfter(@event)));
            }
        }
    }

    private void Watch(ProcessState state, ProcessEvent @event, TokenRun run, Block? block)
    {
        foreach (var move in run.Moves)
        {
            _taken.Add(move.Flow.Id);
            _entered.Add(move.Flow.To);
            _arrivals.Add((move.Flow.To, move.Outcome));
        }

        if (@event is TimerFired fired)
        {
            _entered.Add(state.OpenTimers.First(timer => string.Equals(timer.Id, fired.TimerId, StringComparison.Ordinal)).ElementId);
        }

        if (block is not null)
        {
            var taskId = (@event as TaskCompleted)?.TaskId;
            _stuck.Add(new(block, state.OpenTasks.FirstOrDefault(task => string.Equals(task.Id, taskId, StringComparison.Ordinal))?.ElementId));
        }
    }

    private Marking MarkingOf(ProcessState state)
    {
        var place = new ProcessState
        {
            DefinitionHash = state.DefinitionHash,
            EndedAt = state.EndedAt,
            OpenTasks = [.. state.OpenTasks.OrderBy(task => task.Id, StringComparer.Ordinal)],
            OpenTimers = [.. state.OpenTimers.OrderBy(timer => timer.Id, StringComparer.Ordinal)],
            Waiting = [.. state.Waiting.Order(StringComparer.Ordinal)],
            Reached = state.Reached,
        };
        var key = place.ToJson();
        if (!_markings.TryGetValue(key, out var marking))
        {
            marking = new(place);
            _markings.Add(key, marking);
            if (marking.Crowded is null)
            {
                _open.Enqueue(marking);
            }
        }

        return marking;
    }
}

/// <summary>A place where a token could not go on.</summary>
/// <param name="Block">Where and why.</param>
/// <param name="TaskId">The user task whose completion had set the token off, if it was one.</param>
internal sealed record Stuck(Block Block, string? TaskId);
