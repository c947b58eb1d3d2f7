using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>The last day of a review, or that nobody knows it and who can set it, in words.</summary>
internal static class ReviewDueText
{
    /// <summary>Who can set it.</summary>
    public const string WhoSetsIt = "Văn phòng Điều phối đặt được ở trang Số liệu";

    /// <summary>"30/06/2024, mở ngày 10/06/2024", or that there is no last day yet.</summary>
    public static string Of(ScheduledReview review) =>
        $"{review.DueDay?.Written() ?? "chưa có thời hạn"}, mở ngày {review.OpensOn.Written()}";

    /// <summary>What stands beside a day that is not known.</summary>
    public static string WhyNone { get; } = $"Chưa tìm thấy văn bản nào nêu số ngày rà soát. {WhoSetsIt}; áp dụng cho kỳ mở từ khi đặt.";
}
