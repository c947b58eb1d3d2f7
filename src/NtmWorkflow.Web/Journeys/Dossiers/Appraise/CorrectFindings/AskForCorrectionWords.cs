using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;

/// <summary>Ask for a correction for the body that has the dossier.</summary>
internal sealed class AskForCorrectionWords() : ActWords(
    Permission.AskForCorrection, "/ho-so/{0}/yeu-cau-chinh-sua", "Yêu cầu chỉnh sửa, bổ sung", "Đã gửi yêu cầu chỉnh sửa, bổ sung.", "yeu-cau"), IHistoryOf<CorrectionAsked>
{
    public ActText Of(CorrectionAsked act, DossierCase @case) => new(
        $"{@case.Rules.NameOf(act.AskedBy)} yêu cầu chỉnh sửa, bổ sung (số {act.Number})",
        $"{CorrectionText.Reason(act.Reason)} ở chỉ tiêu {string.Join(", ", act.Indicators)}: {act.Text} Trả lời chậm nhất ngày {act.AnswerBy.Written()}.");
}
