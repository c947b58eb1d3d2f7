using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.ConcludeReview;

/// <summary>Conclude a periodic review.</summary>
internal sealed class ConcludeReviewWords() : ActWords(
    Permission.ConcludeReview, "/ho-so/{0}/ket-luan-ra-soat", "Kết luận rà soát", "Đã ghi kết luận rà soát.", "ket-luan"), IHistoryOf<ReviewConcluded>, IHistoryOf<ReviewCarriedOver>
{
    public ActText Of(ReviewConcluded act, DossierCase @case) => new(
        $"Kết luận rà soát: {ReviewText.Of(act.Conclusion)}",
        $"{(act.ImproveBy is { } day ? $"Khắc phục xong trước ngày {day.Written()}. " : "")}{act.Summary}");

    public ActText Of(ReviewCarriedOver act, DossierCase @case) => new(
        $"Đóng kỳ rà soát này, chuyển vào kỳ {ScheduledReview.Spoken(act.Period)}",
        $"Số liệu, kết luận, minh chứng và việc còn mở làm tiếp ở hồ sơ rà soát kỳ {ScheduledReview.Spoken(act.Period)}.");
}
