using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.ConcludeReview;

/// <summary>Who hears of a review: unit and district, and the coordination office where it reaches the line of revocation.</summary>
internal sealed class ReviewNotices : INoticesOf<ReviewConcluded>, INoticesOf<ReviewCarriedOver>, INoticesOf<DossierAct>
{
    public IEnumerable<NoticeToSend> For(ReviewConcluded act, RecordedAct recorded, string unit) => act.Conclusion == ReviewConclusion.Return
        ? []
        : recorded.ToUnitAndDistrict($"Đã có kết luận rà soát {Names.Inside(unit)}: {act.Summary}");

    public IEnumerable<NoticeToSend> For(ReviewCarriedOver act, RecordedAct recorded, string unit) => recorded.ToUnitAndDistrict(
        $"Rà soát kỳ {ScheduledReview.Spoken(recorded.After.Registration.Period)} của {Names.Inside(unit)} chưa xong đã được chuyển vào kỳ {ScheduledReview.Spoken(act.Period)}: số liệu, kết luận và việc còn mở làm tiếp ở hồ sơ kỳ {ScheduledReview.Spoken(act.Period)}.");

    /// <summary>Whichever act finishes the review.</summary>
    public IEnumerable<NoticeToSend> For(DossierAct act, RecordedAct recorded, string unit) =>
        recorded.After.Stage() == DossierStage.Reviewed && recorded.Before?.Stage() != DossierStage.Reviewed
        && FinishedReview.Of(new DossierCase(recorded.After, recorded.Rules, recorded.Entry.At.Day())) is { State: RevocationState.Reached } watch
            ? [recorded.To(Role.CoordinationOffice, $"Thuộc diện xét thu hồi theo rà soát kỳ {ScheduledReview.Spoken(recorded.After.Registration.Period)}: {unit}. {watch.Sentence} Mở trang Theo dõi thu hồi để lập hồ sơ thu hồi.")]
            : [];
}
