using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>Words for acts beside the path: rounds, directions of higher levels.</summary>
internal static class BesideText
{
    public static ActText? Of(DossierAct act, DossierCase @case) => act switch
    {
        RoundAssigned assigned => new($"Xếp đợt xét: {RoundName(assigned.Round, @case)}", assigned.Reason),
        DirectionAsked asked => new(
            $"Xin ý kiến {asked.To.Vietnamese()}",
            $"Hỏi {@case.Rules.NameOf(asked.Organisation)}, cần trả lời trước ngày {asked.DueDay.Written()}: {asked.Question}"),
        DirectionGiven given => new($"Cho ý kiến, trả lời câu hỏi {given.Number}", given.Answer),
        DirectionWithdrawn withdrawn => new($"Rút câu hỏi {withdrawn.Number}", withdrawn.Reason),
        _ => null,
    };

    private static string RoundName(string? round, DossierCase @case) => round is null
        ? "kế hoạch năm sau"
        : @case.Rules.Province.Plan.Rounds?.FirstOrDefault(one => one.Id == round)?.Name ?? round;
}
