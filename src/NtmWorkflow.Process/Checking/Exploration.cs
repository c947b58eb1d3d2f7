using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process.Checking;

/// <summary>
/// Walks the engine itself through every marking (vị trí của các thẻ) that it can reach, so that what is proved is
/// what will run.
/// </summary>
internal sealed class Exploration
{
    /// <summary>Moves of tokens: more than any process drawn by people needs, and a second or two of work.</summary>
    internal const int MostMoves = 200_000;

    private readonly ProcessDefinition _definition;
    private readonly Possibilities _possibilities;
    private readonly Dictionary<string, Marking> _markings = new(StringComparer.Ordinal);
    private readonly Queue<Marking> _open = new();
    private int _moves;
    private bool _loops;

    internal Exploration(ProcessDefinition definition)
    {
        _definition = definition;
        _possibilities = new(definition);
        Seen = new(definition);
        _open.Enqueue(Marking.Of(ProcessState.NotStarted));
        while (!GaveUp && !_loops && _open.TryDequeue(out var marking))
        {
            foreach (var @event in EventsAt(marking.State))
            {
                Follow(marking, @event);
            }
        }
    }

    /// <summary>Every marking found, the nearest to the start first.</summary>
    internal IReadOnlyCollection<Marking> Markings => _markings.Values;

    /// <summary>What tokens did on the way.</summary>
    internal Sightings Seen { get; }

    /// <summary>True if there was more to explore than is allowed.</summary>
    internal bool GaveUp => _moves > MostMoves;

    /// <summary>False if something stopped the exploration, so that what was not seen may still exist.</summary>
    internal bool IsComplete => !GaveUp && !_loops && _markings.Values.All(marking => marking.Crowded is null);

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
            Seen.Add(from.State, @event, run.Moves, block);
            _moves += run.Moves.Count;
            _loops |= block is { Kind: BlockKind.EndlessLoop };
            if (GaveUp || _loops)
            {
                return;
            }

            if (block is null)
            {
                from.Next.Add(Known(Marking.Of(run.StateAfter(@event))));
            }
        }
    }

    private Marking Known(Marking marking)
    {
        if (_markings.TryGetValue(marking.Key, out var known))
        {
            return known;
        }

        _markings.Add(marking.Key, marking);
        if (marking.Crowded is null)
        {
            _open.Enqueue(marking);
        }

        return marking;
    }
}
