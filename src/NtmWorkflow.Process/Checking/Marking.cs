namespace NtmWorkflow.Process.Checking;

/// <summary>Where tokens can stand at the same time: a state without its history, so that there are finitely many.</summary>
internal sealed class Marking
{
    private Marking(ProcessState state)
    {
        State = state;
        var tasks = state.OpenTasks.Select(task => task.ElementId).ToList();
        var timers = state.OpenTimers.Select(timer => timer.ElementId).ToList();
        Crowded = FirstRepeated([.. tasks, .. timers, .. state.Waiting]);
        Key = string.Join(' ', [state.EndedAt, "|", .. tasks, "|", .. timers, "|", .. state.Waiting, "|", .. state.Reached]);
    }

    internal ProcessState State { get; }

    /// <summary>The same for the same marking. Which tasks are available follows from what was reached.</summary>
    internal string Key { get; }

    /// <summary>A place that holds two tokens, if there is one.</summary>
    internal string? Crowded { get; }

    /// <summary>Markings that one event leads to.</summary>
    internal HashSet<Marking> Next { get; } = [];

    /// <summary>The elements that hold a token, and the arrows on which one waits for others.</summary>
    internal IEnumerable<string> Places =>
        State.OpenTasks.Select(task => task.ElementId)
            .Concat(State.OpenTimers.Where(timer => timer.TaskElementId is null).Select(timer => timer.ElementId))
            .Concat(State.Waiting);

    internal static Marking Of(ProcessState state) => new(new()
    {
        DefinitionHash = state.DefinitionHash,
        EndedAt = state.EndedAt,
        OpenTasks = [.. state.OpenTasks.OrderBy(task => task.Id, StringComparer.Ordinal)],
        OpenTimers = [.. state.OpenTimers.OrderBy(timer => timer.Id, StringComparer.Ordinal)],
        Waiting = [.. state.Waiting.Order(StringComparer.Ordinal)],
        Reached = state.Reached,
    });

    private static string? FirstRepeated(IEnumerable<string> places)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return places.FirstOrDefault(place => !seen.Add(place));
    }
}
