using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;

/// <summary>Close the self-assessment.</summary>
internal sealed class CompleteAssessmentWords() : ActWords(
    Permission.CompleteAssessment, "/ho-so/{0}/tu-danh-gia", "Hoàn thành tự đánh giá", "Đã hoàn thành tự đánh giá. Bước tiếp theo: công khai, lấy ý kiến nhân dân.", "tu-danh-gia"), IHistoryOf<SelfAssessed>
{
    public ActText Of(SelfAssessed act, DossierCase @case) =>
        new("Hoàn thành tự đánh giá", $"Đạt {act.CriteriaMet}/{act.CriteriaTotal} tiêu chí");
}
