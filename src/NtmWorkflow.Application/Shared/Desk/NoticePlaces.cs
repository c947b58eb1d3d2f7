namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Parts of a dossier that a notice may be about, beside the tasks of its path.</summary>
public static class NoticePlaces
{
    /// <summary>The questions to higher levels.</summary>
    public const string Directions = "directions";

    /// <summary>The rounds.</summary>
    public const string Rounds = "rounds";

    /// <summary>The messages.</summary>
    public const string Messages = "messages";
}
