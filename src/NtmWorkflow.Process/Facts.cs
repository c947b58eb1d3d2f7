using System.Collections.Immutable;
using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process;

/// <summary>What the domain states about a dossier (hồ sơ) at the moment of a step.</summary>
/// <param name="Values">Facts by name; a condition on a fact that is missing is false.</param>
/// <param name="Collections">Items by the name of their collection, such as the departments that must sign.</param>
public sealed record Facts(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Collections) : IFactSource
{
    /// <summary>Nothing is stated.</summary>
    public static Facts None { get; } = new(
        ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, IReadOnlyList<string>>.Empty);

    string? IFactSource.Value(string name) => Values.GetValueOrDefault(name);

    IReadOnlyList<string>? IFactSource.Items(string collection) => Collections.GetValueOrDefault(collection);
}
