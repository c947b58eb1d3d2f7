namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>
/// Since when the service knows units (ngày hệ thống biết đơn vị). A unit whose file names no first day stood all along; but one that
/// came into the files later than others of its kind was new to everybody, and owes from the day on which it was first known.
/// </summary>
/// <param name="firstBooked">The day on which the rules first had each organisation of the province owe something.</param>
public sealed class FirstKnownDays(IReadOnlyDictionary<OrganisationId, DateOnly> firstBooked)
{
    /// <summary>The same years of a province, with such a first day for every unit that came later.</summary>
    /// <param name="years">Years of one province.</param>
    /// <param name="today">The day it is: a unit that never owed anything is known from today on.</param>
    public IReadOnlyDictionary<ProvinceYearId, ProvinceYear> In(IReadOnlyDictionary<ProvinceYearId, ProvinceYear> years, DateOnly today)
    {
        var ofKind = (
            from unit in years.Values.SelectMany(year => year.Province.Units)
            where firstBooked.ContainsKey(unit.Id.Committee)
            group firstBooked[unit.Id.Committee] by unit.Kind).ToDictionary(kind => kind.Key, kind => kind.Min());
        return years.ToDictionary(
            year => year.Key,
            year => year.Value with { Province = year.Value.Province with { Units = [.. year.Value.Province.Units.Select(unit => Known(unit, ofKind, today))] } });
    }

    private Unit Known(Unit unit, Dictionary<UnitKind, DateOnly> ofKind, DateOnly today)
    {
        var first = firstBooked.TryGetValue(unit.Id.Committee, out var booked) ? booked : today;
        return unit.FirstDay is null && ofKind.TryGetValue(unit.Kind, out var others) && first > others ? unit with { FirstDay = first } : unit;
    }
}
