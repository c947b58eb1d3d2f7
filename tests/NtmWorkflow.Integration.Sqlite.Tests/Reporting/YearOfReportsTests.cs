using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>
/// A whole year of Trà Vinh's organisations, from 2 May 2023 to 10 May 2024, in which nobody reports anything: over the year's end,
/// Tết 2024, the leap day and the swapped days of April and May 2024. 8 districts, 26 communes, 16 departments.
/// </summary>
public sealed class YearOfReportsTests : IAsyncLifetime
{
    private const int Localities = 8 + 26;
    private const int Departments = 16;
    private ReportingYear _year = null!;

    public async Task InitializeAsync() => _year = new(await TestService.StartAsync());

    public async Task DisposeAsync() => await _year.Service.DisposeAsync();

    [DatabaseFact]
    public async Task FirstSweep_OpensARollingYear_AndTheSecondNothing()
    {
        (await _year.SweepAsync()).Changed.ShouldBePositive();

        (await _year.ObligationsAsync("dia-phuong-thang")).Count.ShouldBe(12 * Localities);
        (await _year.ObligationsAsync("dia-phuong-quy")).Count.ShouldBe(4 * Localities);
        (await _year.ObligationsAsync("dia-phuong-6-thang")).Count.ShouldBe(Localities);
        (await _year.ObligationsAsync("dia-phuong-nam")).Count.ShouldBe(Localities);
        (await _year.ObligationsAsync("so-nganh-6-thang")).Count.ShouldBe(Departments);
        (await _year.ObligationsAsync("so-nganh-nam")).Count.ShouldBe(Departments);
        (await _year.SweepAsync()).ShouldBe((0, 0));
        _year.JumpTo(new(2023, 5, 3));
        (await _year.SweepAsync()).Changed.ShouldBe(0);
        _year.JumpTo(new(2023, 5, 10));
        (await _year.SweepAsync()).Changed.ShouldBe(Localities, "the report of May 2024 is due on 9 May 2024");
    }

    [DatabaseFact]
    public async Task WholeYear_Lived_RemindsEachOnItsDay()
    {
        await _year.LiveUntilAsync(new(2024, 5, 10));

        var sent = await _year.SentByDayAsync();
        foreach (var (day, count) in Expected())
        {
            sent.GetValueOrDefault(day).ShouldBe(count, $"{day:dd/MM/yyyy}");
        }

        sent.Keys.Except(Expected().Keys).ShouldBeEmpty();
        sent.Values.Sum().ShouldBe(Expected().Values.Sum());
    }

    [DatabaseFact]
    public async Task TwoYearsLived_DayByDay_HaveNoObligationAndNoReminderTwice()
    {
        await _year.LiveUntilAsync(new(2024, 3, 1));

        var keys = await _year.Service.WithAsync<NtmDbContext, List<string>>(db =>
            db.Obligations.Select(row => row.Organisation + " " + row.Duty + " " + row.Period).ToListAsync());
        keys.ShouldBeUnique();
        (await _year.ObligationsAsync("dia-phuong-thang", "2024-02")).ShouldAllBe(row => row.DueDay == new DateOnly(2024, 2, 9));
        (await _year.ObligationsAsync("dia-phuong-thang", "2025-02")).Count.ShouldBe(Localities);
    }

    /// <summary>
    /// The ladder: 7, 3, 1 working days before the last day, on it, 1, 3 and 5 after it; never on a rest day. Written out by hand
    /// from the calendar: rows are the last days, columns the rungs.
    /// </summary>
    private static Dictionary<DateOnly, int> Expected()
    {
        (string Last, int Owing, string Days)[] reports =
        [
            // 1 to 3 May 2023 are days off: the seventh working day before Tuesday 9 May lies before the first sweep, so that only the nearest is sent.
            ("2023-05-09", Localities, "2023-05-04 2023-05-08 2023-05-09 2023-05-10 2023-05-12 2023-05-16"),
            ("2023-06-09", Localities, "2023-05-31 2023-06-06 2023-06-08 2023-06-09 2023-06-12 2023-06-14 2023-06-16"),
            // Departments: the last day is Sunday 11 June; on that day nothing goes out, and the day after it is late.
            ("2023-06-11", Departments, "2023-06-01 2023-06-07 2023-06-09 2023-06-12 2023-06-14 2023-06-16"),
            // Sunday 9 July.
            ("2023-07-09", Localities, "2023-06-29 2023-07-05 2023-07-07 2023-07-10 2023-07-12 2023-07-14"),
            ("2023-08-09", Localities, "2023-07-31 2023-08-04 2023-08-08 2023-08-09 2023-08-10 2023-08-14 2023-08-16"),
            // Saturday 9 September; 1 and 4 September are days off.
            ("2023-09-09", Localities, "2023-08-29 2023-09-06 2023-09-08 2023-09-11 2023-09-13 2023-09-15"),
            ("2023-10-09", Localities, "2023-09-28 2023-10-04 2023-10-06 2023-10-09 2023-10-10 2023-10-12 2023-10-16"),
            ("2023-11-09", Localities, "2023-10-31 2023-11-06 2023-11-08 2023-11-09 2023-11-10 2023-11-14 2023-11-16"),
            // Saturday 9 December.
            ("2023-12-09", Localities, "2023-11-30 2023-12-06 2023-12-08 2023-12-11 2023-12-13 2023-12-15"),
            ("2023-12-11", Departments, "2023-11-30 2023-12-06 2023-12-08 2023-12-11 2023-12-12 2023-12-14 2023-12-18"),
            // New Year's Day 2024 is a Monday.
            ("2024-01-09", Localities, "2023-12-28 2024-01-04 2024-01-08 2024-01-09 2024-01-10 2024-01-12 2024-01-16"),
            // 9 February 2024 is New Year's Eve of Tết: 8, 9, 12, 13 and 14 February are days off, so the next working day is the 15th.
            ("2024-02-09", Localities, "2024-01-30 2024-02-05 2024-02-07 2024-02-15 2024-02-19 2024-02-21"),
            // Saturday 9 March; 29 February counts.
            ("2024-03-09", Localities, "2024-02-29 2024-03-06 2024-03-08 2024-03-11 2024-03-13 2024-03-15"),
            ("2024-04-09", Localities, "2024-03-29 2024-04-04 2024-04-08 2024-04-09 2024-04-10 2024-04-12 2024-04-16"),
            // 29 April is off for Saturday 4 May, which is worked; 30 April and 1 May are off, too.
            ("2024-05-09", Localities, "2024-04-26 2024-05-06 2024-05-08 2024-05-09 2024-05-10"),
        ];
        var expected = new Dictionary<DateOnly, int>();
        foreach (var (_, owing, days) in reports)
        {
            foreach (var day in days.Split(' ').Select(ReportingYear.Day))
            {
                expected[day] = expected.GetValueOrDefault(day) + owing;
            }
        }

        // The departments' report of the half-year after that is due on 11 June 2024: nothing of it yet.
        return expected;
    }
}
