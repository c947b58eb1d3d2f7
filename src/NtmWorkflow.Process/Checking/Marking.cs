namespace NtmWorkflow.Process.Checking;

/// <summary>Where tokens can stand at the same time.</summary>
internal sealed class Marking(ProcessState state)
{
    internal ProcessState State => state;

    /// <summary>Markings that one event leads to.</summary>
    internal HashSet<Marking> Next { get; } = [];

    /// <summary>The elements that hold a token, and the arrows on which one waits for others.</summary>
    internal IEnumerable<string> Places =>
        state.OpenTasks.Select(task => task.ElementId)
            .Concat(state.OpenTimers.Where(timer => timer.TaskElementId is null).Select(timer => timer.ElementId))
            .Concat(state.Waiting);

    /// <summary>A place that holds two tokens, if there is one.</summary>
    internal string? Crowded { get; } = FirstRepeated(
        state.OpenTasks.Select(task => task.ElementId)
            .Concat(state.OpenTimers.Select(timer => timer.ElementId))
            .Concat(state.Waiting));

    private static string? FirstRepeated(IEnumerable<string> places)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return places.FirstOrDefault(place => !seen.Add(place));
    }
}
