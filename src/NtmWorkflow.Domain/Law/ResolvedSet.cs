using System.Collections.Frozen;

namespace NtmWorkflow.Domain.Law;

/// <summary>
/// A criteria set as it applies to one unit on one day: every indicator in force with its level (bộ tiêu chí áp dụng).
/// Built once for a request and then only read.
/// </summary>
public sealed class ResolvedSet
{
    private readonly FrozenDictionary<IndicatorCode, ResolvedIndicator> _byCode;

    private ResolvedSet(CriteriaSet set, IReadOnlyList<ResolvedIndicator> demands)
    {
        Set = set;
        Demands = demands;
        _byCode = demands.DistinctBy(one => one.Code).ToFrozenDictionary(one => one.Code);
    }

    /// <summary>The set with only the versions of that day.</summary>
    public CriteriaSet Set { get; }

    /// <summary>Preconditions first, then the indicators in the order of the set.</summary>
    public IReadOnlyList<ResolvedIndicator> Demands { get; }

    /// <summary>The indicator or precondition with this code, or none.</summary>
    public ResolvedIndicator? Find(IndicatorCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The indicators of a criterion.</summary>
    public IEnumerable<ResolvedIndicator> Of(Criterion criterion) => criterion.Indicators.Select(one => _byCode[one.Code]);

    /// <summary>Finds every level.</summary>
    /// <param name="set">The set, with all versions.</param>
    /// <param name="question">What applies to the unit; its day picks the versions.</param>
    public static ResolvedSet Resolve(CriteriaSet set, LevelQuestion question)
    {
        var inForce = set.AsOf(question.Day);
        return new(
            inForce,
            [.. inForce.Demands().Select(one => new ResolvedIndicator(one, LevelFinder.Find(one, question)))]);
    }
}
