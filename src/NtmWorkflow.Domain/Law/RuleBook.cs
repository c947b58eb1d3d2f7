using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Law;

/// <summary>Everything under <c>workflows/</c>, read and checked (sổ tay quy định).</summary>
/// <param name="Regimes">Regimes by id, each with its sets and paths.</param>
/// <param name="Provinces">Province years by <c>{province}/{year}</c>.</param>
/// <param name="Calendar">Rest days and swapped working days of the country.</param>
/// <param name="Forms">Forms of reports by id, or none.</param>
public sealed record RuleBook(
    IReadOnlyDictionary<string, RegimeBook> Regimes,
    IReadOnlyDictionary<ProvinceYearId, ProvinceYear> Provinces,
    NationalCalendar Calendar,
    IReadOnlyDictionary<FormId, PinnedForm>? Forms = null)
{
    /// <summary>Id of the latest province year that knows a unit, or none; a unit has one id in the whole country.</summary>
    public ProvinceYearId? HomeOf(UnitId unit) => Provinces
        .Where(pair => pair.Value.Province.Unit(unit) is not null)
        .OrderByDescending(pair => pair.Value.Province.Year)
        .Select(pair => pair.Key)
        .FirstOrDefault();

    /// <summary>Id of the province that a unit or body is of, or none.</summary>
    public string? ProvinceOf(OrganisationId organisation) => Provinces.Values
        .FirstOrDefault(year => year.Province.Unit(organisation.ToUnit()) is not null || year.Departments.Organisations.Any(body => body.Id == organisation))?
        .Province.Id;

    /// <summary>Id of the latest year of a province that has come by a day and knows a unit, or none.</summary>
    public ProvinceYearId? YearKnowing(string province, UnitId unit, DateOnly day) => Provinces
        .Where(pair => pair.Value.Province.Id == province && pair.Value.Province.Year <= day.Year && pair.Value.Province.Unit(unit) is not null)
        .OrderByDescending(pair => pair.Value.Province.Year)
        .Select(pair => pair.Key)
        .FirstOrDefault();

    /// <summary>The latest plan of a year after this one that its province follows by a day, or none (kế hoạch năm sau).</summary>
    public ProvinceYear? PlanAfter(ProvinceYear year, DateOnly day) => Provinces.Values
        .Where(later => later.Province.Id == year.Province.Id && later.Province.Year > year.Province.Year
            && later.Province.Year <= day.Year && later.Plan.Date <= day)
        .MaxBy(later => later.Province.Year);

    /// <summary>Whether a unit was no more by a day, whatever province says so (đã giải thể, sắp xếp, sáp nhập).</summary>
    public bool HasEnded(UnitId unit, DateOnly day) => Provinces.Values.Any(year => year.Province.HasEnded(unit, day));
}

/// <summary>A regime together with the criteria sets and paths that lie in its folder.</summary>
/// <param name="Regime">The regime file.</param>
/// <param name="RegimeHash">SHA-256 of the regime file, lower-case hex.</param>
/// <param name="Sets">Criteria sets by id.</param>
/// <param name="SetHashes">SHA-256 of each set's file by set id.</param>
/// <param name="Paths">BPMN paths by file name; each carries its own hash.</param>
/// <param name="PathSources">The BPMN text by file name, for drawing it.</param>
public sealed record RegimeBook(
    Regime Regime,
    string RegimeHash,
    IReadOnlyDictionary<string, CriteriaSet> Sets,
    IReadOnlyDictionary<string, string> SetHashes,
    IReadOnlyDictionary<string, ProcessDefinition> Paths,
    IReadOnlyDictionary<string, string> PathSources);

/// <summary>Public holidays and swapped working days (lịch nghỉ lễ). File <c>workflows/calendars/vietnam.json</c>.</summary>
/// <param name="Holidays">Days off that would otherwise be working days, with their reason and status.</param>
/// <param name="WorkingDays">Saturdays or Sundays that are worked in exchange, with their reason and status.</param>
/// <param name="KnownYears">Years for which the announcement was read or computed.</param>
/// <param name="Possible">Holidays that may come, each with its switch.</param>
public sealed record NationalCalendar(
    IReadOnlyList<CalendarDay> Holidays,
    IReadOnlyList<CalendarDay> WorkingDays,
    IReadOnlyList<int> KnownYears,
    IReadOnlyList<PossibleHoliday>? Possible = null);

/// <summary>A holiday that may become law (ngày nghỉ có thể thêm): the same day of every year, once it is switched on.</summary>
/// <param name="Id">For example <c>ngay-van-hoa-viet-nam</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="FromYear">First year.</param>
/// <param name="On">Whether it is in force.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether that was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record PossibleHoliday(
    string Id, string Name, int Month, int Day, int FromYear, bool On, string Source, FigureStatus Status, string? Note = null)
{
    /// <summary>Whether a day is this one.</summary>
    public bool IsOn(DateOnly day) => day.Month == Month && day.Day == Day && day.Year >= FromYear;
}

/// <summary>One day of the national calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why it is off or worked.</param>
/// <param name="Source">Where it was announced.</param>
/// <param name="Status">Whether that was confirmed.</param>
public sealed record CalendarDay(DateOnly Date, string Name, string Source, FigureStatus Status);
