using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.AskOpinions;

/// <summary>Ask another department for its opinion, remind it, withdraw the question.</summary>
internal sealed class AskOpinionWords() : ActWords(
    Permission.AskOpinion, "/ho-so/{0}/y-kien", "Xin ý kiến cơ quan khác", "Đã ghi nhận; cơ quan được hỏi nhận được thông báo.", "xin-y-kien"), IHistoryOf<OpinionAsked>, IHistoryOf<OpinionReminded>, IHistoryOf<OpinionWithdrawn>
{
    public ActText Of(OpinionAsked act, DossierCase @case) => new(
        $"{@case.Rules.NameOf(act.From)} xin ý kiến {@case.Rules.NameOf(act.To)} (số {act.Number})",
        $"{act.Question} Chậm nhất ngày {act.AnswerBy.Written()}.");

    public ActText Of(OpinionReminded act, DossierCase @case) => new($"Nhắc cho ý kiến số {act.Number}");

    public ActText Of(OpinionWithdrawn act, DossierCase @case) => new($"Rút đề nghị cho ý kiến số {act.Number}", act.Reason);
}
