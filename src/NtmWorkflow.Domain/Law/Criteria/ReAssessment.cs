
namespace NtmWorkflow.Domain.Law.Criteria;

/// <summary>One indicator of the other set, judged by what an old assessment says.</summary>
/// <param name="Indicator">The indicator with its level.</param>
/// <param name="Judgement">Met, not met, or it can't be told.</param>
/// <param name="Finding">The old finding that was used, or none.</param>
/// <param name="Reason">Why, in Vietnamese.</param>
public sealed record ReAssessed(ResolvedIndicator Indicator, Judgement Judgement, IndicatorFinding? Finding, string Reason);

/// <summary>An old assessment under another set: would it still pass (đánh giá lại theo bộ tiêu chí khác)?</summary>
/// <param name="Indicators">Every indicator and precondition of the other set.</param>
/// <param name="CriteriaMet">Criteria certainly met.</param>
/// <param name="CriteriaNotMet">Criteria certainly not met.</param>
/// <param name="CriteriaUnknown">Criteria of which the old assessment does not tell.</param>
public sealed record ReAssessment(
    IReadOnlyList<ReAssessed> Indicators, int CriteriaMet, int CriteriaNotMet, int CriteriaUnknown)
{
    /// <summary>Whether all indicators of the other set are known; where they are not, nothing can pass it.</summary>
    public bool SetIsComplete { get; init; } = true;

    /// <summary>Whether it would still pass: yes, no, or none when it can't be told.</summary>
    public bool? WouldPass => Indicators.Any(one => one.Judgement == Judgement.NotMet) ? false
        : SetIsComplete && Indicators.Count > 0 && Indicators.All(one => one.Judgement == Judgement.Met) ? true
        : null;

    /// <summary>Judges an old assessment under another set.</summary>
    /// <param name="assessedUnder">The set it was made for, as of its day.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="target">The other set as it applies to the unit.</param>
    public static ReAssessment Of(CriteriaSet assessedUnder, Assessment assessment, ResolvedSet target)
    {
        var counterparts = SetComparison.Compare(assessedUnder, target.Set).Rows
            .Where(row => row.After is not null)
            .ToDictionary(row => row.After!.Code);
        var judged = target.Demands.Select(one => Judge(one, counterparts[one.Code], assessment)).ToList();
        var byCode = judged.ToDictionary(one => one.Indicator.Code, one => one.Judgement);
        var criteria = target.Set.Criteria.Select(criterion => Whole(criterion, byCode)).ToList();
        int Count(Judgement judgement) => criteria.Count(one => one == judgement);
        return new(judged, Count(Judgement.Met), Count(Judgement.NotMet), Count(Judgement.CannotBeJudged))
        {
            SetIsComplete = target.Set.Complete,
        };
    }

    private static ReAssessed Judge(ResolvedIndicator indicator, IndicatorComparison row, Assessment assessment)
    {
        if (row.Before is null || row.Changes.Contains(ChangeKind.Renamed))
        {
            return new(indicator, Judgement.CannotBeJudged, null, "Chỉ tiêu mới: hồ sơ cũ không đánh giá nội dung này.");
        }

        if (assessment.For(row.Before.Code) is not { } finding)
        {
            return new(indicator, Judgement.CannotBeJudged, null, "Hồ sơ cũ chưa đánh giá chỉ tiêu này.");
        }

        if (row.Changes.Contains(ChangeKind.KindChanged))
        {
            return new(indicator, Judgement.CannotBeJudged, finding, "Cách đo đã thay đổi: số liệu cũ không so sánh được.");
        }

        var judged = Judging.Judge(indicator, finding.Measured);
        if (judged.Judgement != Judgement.CannotBeJudged)
        {
            return new(indicator, judged.Judgement, finding, judged.Explanation);
        }

        return row.Changes.Contains(ChangeKind.ThresholdChanged)
            ? new(indicator, Judgement.CannotBeJudged, finding, "Mức đạt đã thay đổi và hồ sơ cũ không có đủ số liệu. " + judged.Explanation)
            : new(
                indicator,
                finding.Verdict == Verdict.Met ? Judgement.Met : Judgement.NotMet,
                finding,
                "Giữ kết luận của hồ sơ cũ: chỉ tiêu không thay đổi.");
    }

    private static Judgement Whole(Criterion criterion, Dictionary<IndicatorCode, Judgement> judged)
    {
        var all = criterion.Indicators.Select(indicator => judged[indicator.Code]).ToList();
        return all.Contains(Judgement.NotMet) ? Judgement.NotMet
            : all.Count == 0 || all.Contains(Judgement.CannotBeJudged) ? Judgement.CannotBeJudged
            : Judgement.Met;
    }
}
