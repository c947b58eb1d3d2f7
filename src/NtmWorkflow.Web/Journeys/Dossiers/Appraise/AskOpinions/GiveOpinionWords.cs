using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.AskOpinions;

/// <summary>Give an opinion that another department asked for.</summary>
internal sealed class GiveOpinionWords() : ActWords(
    Permission.GiveOpinion, "/ho-so/{0}/y-kien", "Cho ý kiến phối hợp", "Đã gửi ý kiến.", "cho-y-kien"), IHistoryOf<OpinionGiven>
{
    public override IReadOnlyList<string> LeadsFrom => [BesideTasks.GiveOpinion, NoticePlaces.Opinions];

    public ActText Of(OpinionGiven act, DossierCase @case) => new($"Cho ý kiến số {act.Number}", act.Text);
}
