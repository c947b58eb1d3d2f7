namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>An earlier review that a later one goes on with (kỳ rà soát trước được chuyển vào).</summary>
/// <param name="Review">Its dossier.</param>
/// <param name="Period">Its period, for example <c>2024-H1</c>.</param>
/// <param name="OpenPoints">What was still open in it, in Vietnamese: why it was returned, requests and questions without an answer.</param>
public sealed record CarriedReview(DossierId Review, string Period, IReadOnlyList<string> OpenPoints)
{
    /// <summary>What a later review takes from one that is still open.</summary>
    public static CarriedReview Of(Dossier review) => new(review.Id, review.Registration.Period!, [.. OpenPointsOf(review)]);

    private static IEnumerable<string> OpenPointsOf(Dossier review) =>
    [
        .. review.ReturnedBecause is { } reason ? (string[])[$"Lý do trả lại: {reason}"] : [],
        .. review.OpenCorrections.Select(one => $"Yêu cầu chỉnh sửa số {one.Asked.Number} ({string.Join(", ", one.Asked.Indicators)}): {one.Asked.Text}"),
        .. review.OpenOpinions.Select(one => $"Đề nghị phối hợp số {one.Asked.Number}: {one.Asked.Question}"),
        .. review.Directions.Where(one => one.IsOpen).Select(one => $"Xin ý kiến cấp trên số {one.Asked.Number}: {one.Asked.Question}"),
    ];
}
