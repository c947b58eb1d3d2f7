using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Put a dossier into another round.</summary>
internal sealed class AssignRoundWords() : ActWords(
    Permission.AssignRound, "/ho-so/{0}/dot-xet", "Xếp đợt xét", "Đã xếp đợt xét cho hồ sơ.", "dot-xet"), IHistoryOf<RoundAssigned>
{
    public override IReadOnlyList<string> LeadsFrom => [NoticePlaces.Rounds];

    public ActText Of(RoundAssigned act, DossierCase @case) => new($"Xếp đợt xét: {RoundName(act.Round, @case)}", act.Reason);

    private static string RoundName(string? round, DossierCase @case) => round is null
        ? "kế hoạch năm sau"
        : @case.Rules.Province.Plan.Rounds?.FirstOrDefault(one => one.Id == round)?.Name ?? round;
}
