using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.ReportSurvey;

/// <summary>Report the satisfaction survey.</summary>
internal sealed class ReportSurveyWords() : ActWords(
    Permission.ReportSurvey, "/ho-so/{0}/khao-sat", "Báo cáo lấy ý kiến hài lòng", "Đã ghi kết quả lấy ý kiến hài lòng.", "khao-sat"), IHistoryOf<SatisfactionSurveyed>
{
    public ActText Of(SatisfactionSurveyed act, DossierCase @case) => new(
        "Lấy ý kiến hài lòng của người dân",
        $"{ActText.Period(act.From, act.To)}; hài lòng {act.Satisfaction} ({act.Satisfied}/{act.FormsReturned} phiếu thu về, phát ra {act.FormsIssued}). {act.Note}");
}
