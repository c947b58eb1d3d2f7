namespace NtmWorkflow.Domain.Law;

/// <summary>
/// What the coordination office decided on a unit of a year's plan (quyết định về đơn vị trong kế hoạch): a later filing day, or that it
/// is struck off. A later decision goes before an earlier one.
/// </summary>
/// <param name="ProvinceYear">The plan.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Level">Id of the level it aims for.</param>
/// <param name="FileBy">The new last day to file (cho nộp muộn); none: it is struck off the plan (đưa ra khỏi kế hoạch).</param>
/// <param name="Reason">Why.</param>
public sealed record PlanRuling(ProvinceYearId ProvinceYear, UnitId Unit, string Level, DateOnly? FileBy, string Reason)
{
    /// <summary>Whether the unit is struck off the plan.</summary>
    public bool StrikesOff => FileBy is null;

    /// <summary>Whether it is about a unit and level.</summary>
    public bool IsOn(UnitId unit, string level) => Unit == unit && Level == level;

    /// <summary>The provinces as their files say, with what was decided since.</summary>
    /// <param name="provinces">The provinces as their files say.</param>
    /// <param name="rulings">What was decided, oldest first.</param>
    public static IReadOnlyDictionary<ProvinceYearId, ProvinceYear> Over(
        IReadOnlyDictionary<ProvinceYearId, ProvinceYear> provinces, IReadOnlyList<PlanRuling> rulings) =>
        rulings.Count == 0 ? provinces : provinces.ToDictionary(
            year => year.Key, year => Over(year.Value, [.. rulings.Where(one => one.ProvinceYear == year.Key)]));

    private static ProvinceYear Over(ProvinceYear year, IReadOnlyList<PlanRuling> rulings)
    {
        var ruled = year with { Rulings = rulings };
        return ruled with
        {
            Plan = year.Plan with { Targets = [.. year.Plan.Targets.Where(target => ruled.RulingOn(target.Unit, target.Level) is not { StrikesOff: true })] },
        };
    }
}
