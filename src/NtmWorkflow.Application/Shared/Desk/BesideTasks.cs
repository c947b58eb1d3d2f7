using System.Globalization;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>What somebody owes beside the path (việc ngoài quy trình), by name.</summary>
public static class BesideTasks
{
    /// <summary>The commune owes the answer to a request for correction.</summary>
    public const string AnswerCorrection = "answer-correction";

    /// <summary>A department owes an opinion.</summary>
    public const string GiveOpinion = "give-opinion";

    /// <summary>One of them: several of a kind may be open at once.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="number">Its number on the dossier.</param>
    public static string Of(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{number}");

    /// <summary>Name of what <see cref="Of"/> made, and anything else as it is.</summary>
    public static string KindOf(string task) => task.Split(':')[0];
}
