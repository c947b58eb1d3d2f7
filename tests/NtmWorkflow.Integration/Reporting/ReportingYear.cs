using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>A service whose clock a test moves from day to day, with the sweeps run at eight in the morning.</summary>
internal sealed class ReportingYear(TestService service)
{
    public static readonly DateOnly Start = new(2023, 5, 2);

    public TestService Service => service;

    public DateOnly Today => service.Clock.TodayInVietnam();

    /// <summary>Opens and reminds, as the recurring job does.</summary>
    public async Task<(int Changed, int Sent)> SweepAsync() => (
        await service.WithAsync<DutySweep, int>(sweep => sweep.RunAsync(CancellationToken.None)),
        await service.WithAsync<ReminderSweep, int>(sweep => sweep.RunAsync(CancellationToken.None)));

    /// <summary>To eight o'clock of a day, without anything happening on the way.</summary>
    public void JumpTo(DateOnly day) => service.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7)));

    /// <summary>Day by day up to a day, with the sweeps each morning.</summary>
    public async Task LiveUntilAsync(DateOnly last)
    {
        await SweepAsync();
        while (Today < last)
        {
            JumpTo(Today.AddDays(1));
            await SweepAsync();
        }
    }

    public Task<List<ObligationRow>> ObligationsAsync(string duty, string? period = null) => service.WithAsync<NtmDbContext, List<ObligationRow>>(db =>
        db.Obligations.AsNoTracking().Where(row => row.Duty == duty && (period == null || row.Period == period))
            .OrderBy(row => row.Period).ThenBy(row => row.Organisation).ToListAsync());

    public Task<ObligationRow> ObligationAsync(string organisation, string duty, string period) => service.WithAsync<NtmDbContext, ObligationRow>(db =>
        db.Obligations.AsNoTracking().SingleAsync(row => row.Organisation == organisation && row.Duty == duty && row.Period == period));

    public Task<List<ReminderRow>> RemindersAsync(Guid obligation) => service.WithAsync<NtmDbContext, List<ReminderRow>>(db =>
        db.Reminders.AsNoTracking().Where(row => row.Obligation == obligation).OrderBy(row => row.Day).ThenBy(row => row.Rung).ToListAsync());

    /// <summary>Reminders of reports that went out, by their day.</summary>
    public Task<Dictionary<DateOnly, int>> SentByDayAsync() => service.WithAsync<NtmDbContext, Dictionary<DateOnly, int>>(async db =>
        await db.Reminders.Where(row => row.Skipped == null)
            .Join(db.Obligations.Where(row => row.Kind == "Report"), row => row.Obligation, row => row.Id, (row, _) => row.SettledOn)
            .GroupBy(day => day).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count));

    public Task<List<OutboxRow>> OutboxAsync(string organisation) => service.WithAsync<NtmDbContext, List<OutboxRow>>(db =>
        db.Outbox.AsNoTracking().Where(row => row.Organisation == organisation).OrderBy(row => row.Id).ToListAsync());

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
