
namespace NtmWorkflow.Domain.Law.Criteria;

/// <summary>How an indicator differs between two sets.</summary>
public enum ChangeKind
{
    /// <summary>Only in the second set (thêm mới).</summary>
    Added,

    /// <summary>Only in the first set (bỏ).</summary>
    Dropped,

    /// <summary>Another name under the same code (đổi tên).</summary>
    Renamed,

    /// <summary>Another code under the same name (đổi mã).</summary>
    Recoded,

    /// <summary>Measured otherwise: kind, unit, comparison or both sexes (đổi cách đo).</summary>
    KindChanged,

    /// <summary>Another level to reach (đổi mức đạt).</summary>
    ThresholdChanged,

    /// <summary>The same figure, confirmed or no longer confirmed (đổi tình trạng xác nhận).</summary>
    StatusChanged,
}

/// <summary>One indicator beside its counterpart (so sánh một chỉ tiêu).</summary>
/// <param name="Before">In the first set, or none.</param>
/// <param name="After">In the second set, or none.</param>
/// <param name="Changes">Everything that differs; empty when nothing does.</param>
public sealed record IndicatorComparison(Indicator? Before, Indicator? After, IReadOnlyList<ChangeKind> Changes);

/// <summary>Two sets, or one set on two days, side by side (so sánh bộ tiêu chí).</summary>
/// <param name="Rows">Every indicator of the second set in its order, then what was dropped.</param>
public sealed record SetComparison(IReadOnlyList<IndicatorComparison> Rows)
{
    /// <summary>Only the rows where something differs.</summary>
    public IEnumerable<IndicatorComparison> Changed => Rows.Where(row => row.Changes.Count > 0);

    /// <summary>Compares two sets. For versions in time pass <see cref="CriteriaSet.AsOf"/> of each day.</summary>
    /// <param name="before">The first set.</param>
    /// <param name="after">The second set.</param>
    public static SetComparison Compare(CriteriaSet before, CriteriaSet after)
    {
        var old = before.Demands().ToList();
        var pairs = Match(old, [.. after.Demands()]);
        var dropped = old.Except(pairs.Values.OfType<Indicator>()).Select(one => new IndicatorComparison(one, null, [ChangeKind.Dropped]));
        return new([.. after.Demands().Select(one => Row(pairs[one], one)), .. dropped]);
    }

    /// <summary>First the same name under the same code, then the same name elsewhere, then the same code under another name.</summary>
    private static Dictionary<Indicator, Indicator?> Match(List<Indicator> old, List<Indicator> @new)
    {
        var pairs = @new.ToDictionary(one => one, _ => (Indicator?)null, ReferenceEqualityComparer.Instance as IEqualityComparer<Indicator>);
        var free = new HashSet<Indicator>(old, ReferenceEqualityComparer.Instance as IEqualityComparer<Indicator>);
        Func<Indicator, Indicator, bool>[] ways =
        [
            (one, other) => one.Code == other.Code && one.Name == other.Name,
            (one, other) => one.Name == other.Name,
            (one, other) => one.Code == other.Code,
        ];
        foreach (var same in ways)
        {
            foreach (var one in @new.Where(one => pairs[one] is null))
            {
                if (old.Find(other => free.Contains(other) && same(other, one)) is { } found)
                {
                    pairs[one] = found;
                    free.Remove(found);
                }
            }
        }

        return pairs;
    }

    private static IndicatorComparison Row(Indicator? before, Indicator after) => before is null
        ? new(null, after, [ChangeKind.Added])
        : new(before, after, [.. Changes(before, after)]);

    private static IEnumerable<ChangeKind> Changes(Indicator before, Indicator after)
    {
        if (before.Name != after.Name)
        {
            yield return ChangeKind.Renamed;
        }

        if (before.Code != after.Code)
        {
            yield return ChangeKind.Recoded;
        }

        if (before.Kind != after.Kind || before.Unit != after.Unit || before.Comparison != after.Comparison
            || before.BothSexes != after.BothSexes || before.Nested != after.Nested)
        {
            yield return ChangeKind.KindChanged;
        }

        if (!SameLevels(before.Threshold, after.Threshold))
        {
            yield return ChangeKind.ThresholdChanged;
        }
        else if (before.Threshold.Status != after.Threshold.Status)
        {
            yield return ChangeKind.StatusChanged;
        }
    }

    private static bool SameLevels(Threshold before, Threshold after) =>
        before.Value == after.Value && before.Expected == after.Expected
        && Levels(before).SetEquals(Levels(after));

    private static HashSet<ThresholdLevel> Levels(Threshold threshold) =>
        [.. (threshold.Levels ?? []).Select(level => level with { Source = null, Status = null })];
}
