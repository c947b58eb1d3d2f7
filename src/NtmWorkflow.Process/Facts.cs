using System.Collections.Immutable;

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

/// <summary>Answers what a run of tokens asks about the world: the domain's facts, or every possibility in turn.</summary>
internal interface IFactSource
{
    /// <summary>The value of a fact, or null if it is not stated.</summary>
    string? Value(string name);

    /// <summary>The items of a collection, or null if it is not stated.</summary>
    IReadOnlyList<string>? Items(string collection);
}
