using NtmWorkflow.Domain.Reports.Forms;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Rules;

/// <summary>Everything under <c>workflows/</c>, read and checked (sổ tay quy định).</summary>
/// <param name="Regimes">Regimes by id, each with its sets and paths.</param>
/// <param name="Provinces">Province years by <c>{province}/{year}</c>.</param>
/// <param name="Calendar">Rest days and swapped working days of the country.</param>
/// <param name="Forms">Forms of reports by id, or none.</param>
public sealed record RuleBook(
    IReadOnlyDictionary<string, RegimeBook> Regimes,
    IReadOnlyDictionary<string, ProvinceYear> Provinces,
    NationalCalendar Calendar,
    IReadOnlyDictionary<string, PinnedForm>? Forms = null);

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
public sealed record NationalCalendar(
    IReadOnlyList<CalendarDay> Holidays, IReadOnlyList<CalendarDay> WorkingDays, IReadOnlyList<int> KnownYears);

/// <summary>One day of the national calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why it is off or worked.</param>
/// <param name="Source">Where it was announced.</param>
/// <param name="Status">Whether that was confirmed.</param>
public sealed record CalendarDay(DateOnly Date, string Name, string Source, FigureStatus Status);
