using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;

/// <summary>Answer a request for correction.</summary>
internal sealed class AnswerCorrectionWords() : ActWords(
    Permission.AnswerCorrection, "/ho-so/{0}/chinh-sua", "Trả lời yêu cầu chỉnh sửa", "Đã gửi trả lời; cơ quan yêu cầu tiếp tục xử lý hồ sơ.", "tra-loi"), IHistoryOf<CorrectionAnswered>
{
    public override IReadOnlyList<string> LeadsFrom => [BesideTasks.AnswerCorrection, NoticePlaces.Corrections];

    public ActText Of(CorrectionAnswered act, DossierCase @case) => new(
        $"Trả lời yêu cầu chỉnh sửa số {act.Number}", $"Chỉ tiêu {string.Join(", ", act.Findings.Select(finding => finding.Code))}. {act.Text}");
}
