using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;

/// <summary>Write the self-assessment.</summary>
internal sealed class EditAssessmentWords() : ActWords(
    Permission.EditAssessment, "/ho-so/{0}/tu-danh-gia", "Tự đánh giá tiêu chí", "Đã lưu kết quả tự đánh giá.", "luu");
