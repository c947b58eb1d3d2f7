namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>What somebody owes beside the path (việc ngoài quy trình), by name.</summary>
public static class BesideTasks
{
    /// <summary>The commune owes the answer to a request for correction.</summary>
    public const string AnswerCorrection = "answer-correction";

    /// <summary>A department owes an opinion.</summary>
    public const string GiveOpinion = "give-opinion";
}
