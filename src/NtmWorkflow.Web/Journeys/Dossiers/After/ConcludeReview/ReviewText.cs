using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.ConcludeReview;

/// <summary>Words of reviews.</summary>
internal static class ReviewText
{
    /// <summary>A conclusion of a review in words.</summary>
    public static string Of(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.Confirmed => "giữ vững kết quả",
        ReviewConclusion.Improve => "phải khắc phục",
        ReviewConclusion.Revoke => "đề nghị xét thu hồi",
        _ => "trả lại để đánh giá lại",
    };
}
