using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>An earlier review that a later one goes on with, in words.</summary>
internal static class CarriedText
{
    /// <summary>". Tiếp nhận số liệu, kết luận của kỳ rà soát 2024-H1 chưa xong; còn mở: …".</summary>
    public static string Of(CarriedReview carried) =>
        $". Tiếp nhận số liệu, kết luận của kỳ rà soát {ScheduledReview.Spoken(carried.Period)} chưa xong"
        + (carried.OpenPoints.Count == 0 ? "" : $"; còn mở: {string.Join("; ", carried.OpenPoints)}");
}
