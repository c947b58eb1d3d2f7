using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Process.Stepping;

/// <summary>The form in which a state is kept. Its names are stored: renaming one makes old dossiers unreadable.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static string Write(ProcessState state) => JsonSerializer.Serialize(
        new Kept(
            state.DefinitionHash,
            state.EndedAt,
            [.. state.OpenTasks],
            [.. state.OpenTimers.Select(timer => new KeptTimer(timer.Id, timer.ElementId, timer.TaskElementId, timer.Limit.ToString()))],
            [.. state.Waiting],
            [.. state.Reached],
            new(state.Visits, StringComparer.Ordinal),
            [.. state.Taken]),
        s_options);

    internal static ProcessState Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, s_options) ?? throw new JsonException("A state is an object.");
        return new ProcessState
        {
            DefinitionHash = kept.Definition,
            EndedAt = kept.EndedAt,
            OpenTasks = kept.Tasks,
            OpenTimers = [.. kept.Timers.Select(timer => new OpenTimer(timer.Id, timer.ElementId, timer.TaskElementId, LimitOf(timer)))],
            Waiting = kept.Waiting,
            Reached = kept.Reached.ToImmutableSortedSet(StringComparer.Ordinal),
            Visits = kept.Visits.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Taken = kept.Taken.ToImmutableSortedSet(StringComparer.Ordinal),
        };
    }

    private static TimeLimit LimitOf(KeptTimer timer) => TimeLimit.TryParse(timer.Limit, out var limit)
        ? limit
        : throw new JsonException($"'{timer.Limit}' is not a time limit.");

    private sealed record Kept(
        string? Definition,
        string? EndedAt,
        OpenTask[] Tasks,
        KeptTimer[] Timers,
        string[] Waiting,
        string[] Reached,
        SortedDictionary<string, int> Visits,
        string[] Taken);

    private sealed record KeptTimer(string Id, string ElementId, string? TaskElementId, string Limit);
}
