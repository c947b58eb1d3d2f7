using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Finds the notices of what is done: a notice of a task closes with the task, a reminder with the report.</summary>
internal sealed class ClosedNotices(NtmDbContext db)
{
    private const string Owed = nameof(ObligationState.Open);

    /// <summary>Numbers of those among some notices that are closed.</summary>
    public async Task<IReadOnlySet<long>> OfAsync(IReadOnlyList<NoticeRow> notices, CancellationToken cancellation)
    {
        var closed = await WithTheirTasksAsync([.. notices.Where(row => row.Place is not null && !NoticePlaces.All.Contains(row.Place, StringComparer.Ordinal))], cancellation);
        closed.UnionWith(await WithTheirReportsAsync(notices, cancellation));
        return closed;
    }

    private async Task<HashSet<long>> WithTheirTasksAsync(IReadOnlyList<NoticeRow> notices, CancellationToken cancellation)
    {
        Guid[] dossiers = [.. notices.Select(row => row.Dossier).Distinct()];
        var open = dossiers.Length == 0 ? [] : await db.Tasks.AsNoTracking().Where(task => dossiers.Contains(task.Dossier))
            .Select(task => new { task.Dossier, Place = BesideTasks.KindOf(task.TaskId) == task.Element ? task.TaskId : task.Element, task.Role, task.Organisation }).ToListAsync(cancellation);
        return [.. notices.Where(row => !open.Contains(new { row.Dossier, Place = row.Place!, row.Role, row.Organisation })).Select(row => row.Outbox)];
    }

    private async Task<IEnumerable<long>> WithTheirReportsAsync(IReadOnlyList<NoticeRow> notices, CancellationToken cancellation)
    {
        var reports = notices.Where(row => ReportingAddresses.ObligationAt(row.Address) is not null).ToDictionary(row => row.Outbox, row => ReportingAddresses.ObligationAt(row.Address)!.Value);
        if (reports.Count == 0)
        {
            return [];
        }

        long[] numbers = [.. reports.Keys];
        Guid[] ids = [.. reports.Values.Distinct()];
        var reminders = await db.Outbox.AsNoTracking().Where(row => numbers.Contains(row.Id) && EfNotices.Reminders.Contains(row.Kind)).Select(row => row.Id).ToListAsync(cancellation);
        var done = await db.Obligations.AsNoTracking().Where(row => ids.Contains(row.Id) && row.State != Owed).Select(row => row.Id).ToListAsync(cancellation);
        return reminders.Where(number => done.Contains(reports[number]));
    }
}
