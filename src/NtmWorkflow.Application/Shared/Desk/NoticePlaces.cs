namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Parts of a dossier that a notice may be about, beside the tasks of its path.</summary>
public static class NoticePlaces
{
    /// <summary>The questions to higher levels.</summary>
    public const string Directions = "directions";

    /// <summary>The rounds.</summary>
    public const string Rounds = "rounds";

    /// <summary>The requests for correction.</summary>
    public const string Corrections = "corrections";

    /// <summary>The opinions that departments ask of each other.</summary>
    public const string Opinions = "opinions";

    /// <summary>All of them: a part of a dossier is never done, as a task is.</summary>
    public static IReadOnlyList<string> All { get; } = [Directions, Rounds, Corrections, Opinions, Messages];

    /// <summary>The messages.</summary>
    public const string Messages = "messages";
}
