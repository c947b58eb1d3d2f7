using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>What an obligation is about (loại nghĩa vụ).</summary>
public enum ObligationKind
{
    /// <summary>A report that a duty asks for period by period (báo cáo định kỳ).</summary>
    Report,

    /// <summary>A report that the office demanded once (báo cáo đột xuất).</summary>
    Demand,

    /// <summary>A task of the plan's annex (nhiệm vụ của kế hoạch).</summary>
    Task,

    /// <summary>A dossier that the plan names, to be handed in at the province (nộp hồ sơ theo kế hoạch).</summary>
    Filing,
}

/// <summary>What tells one obligation from all others (khóa của nghĩa vụ): one organisation, one duty, one period.</summary>
/// <param name="Organisation">Who owes.</param>
/// <param name="Duty">Id of the duty, the demand or the task.</param>
/// <param name="Period">Key of the period; empty where there is none.</param>
public sealed record ObligationKey(OrganisationId Organisation, string Duty, string Period)
{
    /// <summary>An identity that every node computes alike, so that none is opened twice.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Organisation}\n{Duty}\n{Period}")).AsSpan(0, 16));
}

/// <summary>Something owed, as the rules of today have it (nghĩa vụ phải thực hiện).</summary>
/// <param name="Key">What tells it from all others.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ProvinceYear">Province year whose files say so.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Title">What, with its period.</param>
/// <param name="Due">When; none for what goes on all the time.</param>
/// <param name="Ladder">Id of the ladder, or none.</param>
/// <param name="AbsorbedBy">The obligation whose report serves this one too, or none.</param>
public sealed record OwedReport(
    ObligationKey Key,
    ObligationKind Kind,
    ProvinceYearId ProvinceYear,
    Debtor Debtor,
    string Title,
    Due? Due,
    string? Ladder,
    ObligationKey? AbsorbedBy);

/// <summary>Computes what is owed (tính nghĩa vụ).</summary>
public static class Owing
{
    /// <summary>
    /// Reports of a province whose last day lies between two days, both included, and the tasks of its plans. A report without a
    /// known day stands in for the last day of its period. A unit owes nothing for what ended before its first day or is due after its last.
    /// </summary>
    /// <param name="years">Years of one province by <c>{province}/{year}</c>.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="days">Working days.</param>
    /// <param name="regimes">Regimes, to name levels; none: they are named by their ids.</param>
    public static IEnumerable<OwedReport> In(
        IReadOnlyDictionary<ProvinceYearId, ProvinceYear> years, DateOnly first, DateOnly last, WorkingDays days, IReadOnlyDictionary<string, RegimeBook>? regimes = null)
    {
        foreach (var (key, province) in years)
        {
            foreach (var owed in ReportsOf(key, province, years, first, last, days).Concat(TasksOf(key, province)).Concat(FilingsOf(key, province, first, last, regimes)))
            {
                yield return owed;
            }
        }
    }

    private static IEnumerable<OwedReport> ReportsOf(
        ProvinceYearId key, ProvinceYear province, IReadOnlyDictionary<ProvinceYearId, ProvinceYear> years, DateOnly first, DateOnly last, WorkingDays days)
    {
        if (province.Reporting is not { } regime)
        {
            yield break;
        }

        // A year's file holds until a later year of the province brings its own.
        var until = years.Values.Where(one => one.Reporting is not null && one.Province.Year > province.Province.Year)
            .Select(one => one.Province.Year).DefaultIfEmpty(int.MaxValue).Min();
        var periods = regime.Duties.SelectMany(duty => PeriodsOf(duty, province.Province.Year, until, first, last, days)).ToList();
        foreach (var (duty, period, due) in periods)
        {
            var absorbers = periods.Where(one =>
                due is not null && one.Period.LastDay == period.LastDay && one.Due?.Last == due.Last && regime.AbsorbedBy(one.Duty.Id).Contains(duty.Id)).ToList();
            foreach (var debtor in duty.Owners.In(province).Where(debtor => debtor.Owes(period, due)))
            {
                var absorber = absorbers.Where(one => one.Duty.Owners.In(province).Any(other => other.Id == debtor.Id && other.Owes(one.Period, one.Due)))
                    .OrderByDescending(one => one.Period.Rhythm).FirstOrDefault();
                yield return new(
                    new(debtor.Id, duty.Id, period.Key), ObligationKind.Report, key, debtor, $"{duty.Name} {period.Name}", due, duty.Ladder,
                    absorber.Duty is null ? null : new(debtor.Id, absorber.Duty.Id, absorber.Period.Key));
            }
        }
    }

    private static IEnumerable<(Duty Duty, ReportPeriod Period, Due? Due)> PeriodsOf(
        Duty duty, int firstYear, int until, DateOnly first, DateOnly last, WorkingDays days) =>
        duty.Due is not { } rule
            ? []
            : from year in Enumerable.Range(first.Year - 1, last.Year - first.Year + 3)
              where year >= firstYear && year < until
              from period in ReportPeriod.Of(duty.Rhythm, year)
              where rule.Covers(period)
              let due = rule.Of(period, days)
              let day = due?.Last ?? period.LastDay
              where duty.Binds(due?.Mark ?? period.LastDay) && day >= first && day <= last
              select (duty, period, due);

    private static IEnumerable<OwedReport> TasksOf(ProvinceYearId key, ProvinceYear province) =>
        from task in province.Plan.Tasks ?? []
        from debtor in task.LeadsIn(province)
        where task.By is not { } last || debtor.Stands(last)
        select new OwedReport(
            new(debtor.Id, $"{key}/{task.Id}", ""), ObligationKind.Task, key, debtor, task.Text,
            task.By is { } day ? new Due(day, day) : null, province.Reporting?.TaskLadder, null);

    /// <summary>A new day is a new obligation: it is reminded of from the beginning, and the notices of the old one close.</summary>
    private static IEnumerable<OwedReport> FilingsOf(
        ProvinceYearId key, ProvinceYear province, DateOnly first, DateOnly last, IReadOnlyDictionary<string, RegimeBook>? regimes)
    {
        var levels = regimes?.GetValueOrDefault(province.Province.Regime)?.Regime.Levels;
        return
            from target in province.Plan.Targets
            let unit = province.Province.Unit(target.Unit)
            where unit is { Kind: UnitKind.Commune or UnitKind.District }
            let day = province.FilingDayOf(unit, target.Level)
            where day >= first && day <= last
            from debtor in Debtor.AllOf(province).Where(one => one.Id == unit.Id.Committee && one.Stands(day.Value))
            select new OwedReport(
                new(debtor.Id, FilingDuty(key, target.Level), FilingPeriod(day.Value)), ObligationKind.Filing, key, debtor,
                $"Nộp hồ sơ về tỉnh: {levels?.FirstOrDefault(level => level.Id == target.Level)?.Name ?? target.Level}, năm {province.Province.Year}",
                new(day.Value, day.Value), province.Reporting?.FilingLadder, null);
    }

    /// <summary>What stands for the period of a filing: its day.</summary>
    public static string FilingPeriod(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Id under which the filing of a dossier is owed, as a duty's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="level">Id of the level.</param>
    public static string FilingDuty(ProvinceYearId plan, string level) => $"{plan}/ho-so/{level}";
}
