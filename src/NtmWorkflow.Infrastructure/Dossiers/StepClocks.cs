using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Writes the clocks of a dossier's open tasks: due days, clocks that stand still, and timers that the sweep lets fire.</summary>
internal static class StepClocks
{
    /// <summary>Brings task rows, which must be loaded or added by now, and timer rows up to date with an act.</summary>
    public static async Task WriteAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        var today = act.Entry.At.Day();
        var @case = new DossierCase(act.After, act.Rules, today);
        var dossier = act.After.Id.Value;
        var tasks = act.After.State.OpenTasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        foreach (var row in db.Tasks.Local.Where(row => row.Dossier == dossier))
        {
            if (tasks.TryGetValue(row.TaskId, out var task))
            {
                Set(row, StepClock.Of(@case, task));
            }
        }

        var rows = await db.Timers.Where(row => row.Dossier == dossier).ToListAsync(cancellation);
        var known = rows.ToDictionary(row => row.TimerId, StringComparer.Ordinal);
        foreach (var (id, due) in Timers(@case, known).Concat(LateTimer.Of(@case).Select(late => (late.Id, late.LastDay))))
        {
            if (known.Remove(id, out var row))
            {
                row.DueDay = due;
            }
            else
            {
                db.Timers.Add(new TimerRow { Dossier = dossier, TimerId = id, DueDay = due });
            }
        }

        db.Timers.RemoveRange(known.Values);
    }

    private static void Set(TaskRow row, StepClock clock)
    {
        var stopped = clock.PausedSince is not null && clock.DueDay is null;
        row.DueDay = clock.DueDay;
        row.LimitUnconfirmed = clock.DueDay is null ? row.LimitUnconfirmed : clock.Unconfirmed;
        row.DueByOffice = clock.SetByOffice;
        row.PausedOn = stopped ? clock.PausedSince : null;
        row.UsedDays = stopped && clock.Days is not null ? clock.UsedDays : null;
        row.LimitDays = stopped ? clock.Days : null;
        row.InWorkingDays = clock.Unit == DayUnit.WorkingDays;
    }

    /// <summary>Timers of the path. One on a task stands still with it; one between tasks keeps its day.</summary>
    private static IEnumerable<(string Id, DateOnly Due)> Timers(DossierCase @case, Dictionary<string, TimerRow> known)
    {
        foreach (var timer in @case.Dossier.State.OpenTimers)
        {
            if (@case.Rules.LimitOf(timer.Limit) is not { Days: { } days } limit)
            {
                continue;
            }

            var task = @case.Dossier.State.OpenTasks.FirstOrDefault(open => open.ElementId == timer.TaskElementId);
            var due = task is not null ? StepClock.Of(@case, task, limit).DueDay
                : known.TryGetValue(timer.Id, out var row) ? row.DueDay
                : new WorkingDays(@case.Rules.Calendar).Due(@case.Today, days, limit.Unit);
            if (due is { } day)
            {
                yield return (timer.Id, day);
            }
        }
    }
}
