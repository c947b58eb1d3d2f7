using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>How far a criterion is met (mức đạt của tiêu chí).</summary>
public enum CriterionState
{
    /// <summary>Nobody has judged any of its indicators (chưa có dữ liệu).</summary>
    NoData,

    /// <summary>Some indicators are met, others not or not yet judged (đạt một phần).</summary>
    Partly,

    /// <summary>No indicator is met (chưa đạt).</summary>
    NotMet,

    /// <summary>Every indicator is met (đạt).</summary>
    Met,
}

/// <summary>The count of one criterion at one level (kết quả một tiêu chí).</summary>
/// <param name="Level">The level; none: each indicator by the level that spoke last on it.</param>
/// <param name="Met">Indicators met.</param>
/// <param name="NotMet">Indicators not met.</param>
/// <param name="Total">Indicators of the criterion.</param>
public sealed record CriterionScore(VerdictLevel? Level, int Met, int NotMet, int Total)
{
    /// <summary>How far the criterion is met.</summary>
    public CriterionState State => (Met, NotMet) switch
    {
        (0, 0) => CriterionState.NoData,
        _ when Met == Total => CriterionState.Met,
        (0, _) => CriterionState.NotMet,
        _ => CriterionState.Partly,
    };

    internal static CriterionScore Of(VerdictLevel? level, IReadOnlyList<MatrixRow> rows)
    {
        var verdicts = rows.Select(row => level is { } one ? row.At(one).Verdict : row.Latest).ToList();
        return new(level, verdicts.Count(one => one == Verdict.Met), verdicts.Count(one => one == Verdict.NotMet), rows.Count);
    }
}

/// <summary>The count of a whole set at one level (tổng hợp kết quả), for "18/19".</summary>
/// <param name="Level">The level; none: each indicator by the level that spoke last on it.</param>
/// <param name="CriteriaMet">Criteria met.</param>
/// <param name="Criteria">Criteria in the set.</param>
/// <param name="IndicatorsMet">Indicators met.</param>
/// <param name="IndicatorsJudged">Indicators on which the level has spoken.</param>
/// <param name="Indicators">Indicators in the set.</param>
public sealed record LevelTotal(
    VerdictLevel? Level, int CriteriaMet, int Criteria, int IndicatorsMet, int IndicatorsJudged, int Indicators)
{
    internal static LevelTotal Of(VerdictLevel? level, IReadOnlyList<MatrixCriterion> criteria)
    {
        var scores = criteria.Select(one => one.At(level)).ToList();
        return new(
            level,
            scores.Count(score => score.State == CriterionState.Met),
            criteria.Count,
            scores.Sum(score => score.Met),
            scores.Sum(score => score.Met + score.NotMet),
            scores.Sum(score => score.Total));
    }
}
