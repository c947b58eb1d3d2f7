namespace NtmWorkflow.Process.Stepping;

/// <summary>Answers what a run of tokens asks about the world: the domain's facts, or every possibility in turn.</summary>
internal interface IFactSource
{
    /// <summary>The value of a fact, or null if it is not stated.</summary>
    string? Value(string name);

    /// <summary>The items of a collection, or null if it is not stated.</summary>
    IReadOnlyList<string>? Items(string collection);
}
