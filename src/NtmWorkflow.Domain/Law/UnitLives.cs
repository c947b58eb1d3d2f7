namespace NtmWorkflow.Domain.Law;

/// <summary>
/// When units stood (thời gian tồn tại của đơn vị): where a unit's file names no day, the units made of it and those it was made
/// of tell, in whatever province.
/// </summary>
public static class UnitLives
{
    /// <summary>The same provinces with the first and last day of every unit that is known.</summary>
    public static IReadOnlyDictionary<ProvinceYearId, ProvinceYear> In(IReadOnlyDictionary<ProvinceYearId, ProvinceYear> provinces)
    {
        var ended = provinces.Values.SelectMany(year => year.Province.Units)
            .SelectMany(unit => unit.Predecessors ?? [])
            .GroupBy(before => before.Unit)
            .ToDictionary(same => same.Key, same => same.Min(before => before.On).AddDays(-1));
        return provinces.ToDictionary(
            year => year.Key,
            year => year.Value with { Province = year.Value.Province with { Units = [.. year.Value.Province.Units.Select(unit => Known(unit, ended))] } });
    }

    private static Unit Known(Unit unit, Dictionary<UnitId, DateOnly> ended) => unit with
    {
        FirstDay = unit.FirstDay ?? unit.Predecessors?.Select(before => (DateOnly?)before.On).Min(),
        LastDay = unit.LastDay ?? (ended.TryGetValue(unit.Id, out var last) ? last : null),
    };
}
