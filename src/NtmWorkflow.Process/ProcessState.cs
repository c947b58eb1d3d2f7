using System.Collections.Immutable;
using System.Diagnostics;
using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process;

/// <summary>
/// Where a process stands: its tokens, and what it must remember. Two states are equal if they stand at the same
/// place by way of the same events. Only <see cref="ProcessEngine"/> makes new ones.
/// </summary>
[DebuggerDisplay("{ToJson()}")]
public sealed class ProcessState : IEquatable<ProcessState>
{
    internal ProcessState()
    {
    }

    /// <summary>Before the first event.</summary>
    public static ProcessState NotStarted { get; } = new();

    /// <summary>Hash of the definition that it was begun with; null before the first event.</summary>
    public string? DefinitionHash { get; internal init; }

    /// <summary>True once no token is left.</summary>
    public bool HasEnded => EndedAt is not null;

    /// <summary>Id of the end event that took the last token, or that ended everything; <see cref="Cancelled.End"/> where it was cancelled; null until then.</summary>
    public string? EndedAt { get; internal init; }

    /// <summary>Tasks that wait for a person, in the order in which they were opened.</summary>
    public IReadOnlyList<OpenTask> OpenTasks { get; internal init; } = [];

    /// <summary>Timers that run, in the order in which they were started.</summary>
    public IReadOnlyList<OpenTimer> OpenTimers { get; internal init; } = [];

    /// <summary>Ids of the arrows on which a token waits for the others at a parallel gateway.</summary>
    internal IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Elements that some task is available until, and that a token has reached.</summary>
    internal ImmutableSortedSet<string> Reached { get; init; } = Names;

    /// <summary>How often each task and intermediate timer was opened.</summary>
    internal ImmutableSortedDictionary<string, int> Visits { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Ids of the events taken.</summary>
    internal ImmutableSortedSet<string> Taken { get; init; } = Names;

    private static ImmutableSortedSet<string> Names => ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The state as compact JSON; equal states always give the same text.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => StateJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The same state.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is not a state.</exception>
    public static ProcessState FromJson(string json) => StateJson.Read(json);

    /// <inheritdoc/>
    public bool Equals(ProcessState? other) =>
        other is not null && string.Equals(ToJson(), other.ToJson(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProcessState);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToJson());
}
