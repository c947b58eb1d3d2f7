using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>The clock of one open task (đồng hồ của việc đang mở): how much of its limit is used, when it is due, whether it stands still.</summary>
/// <param name="OpenedOn">Day the task was opened; not counted.</param>
/// <param name="Days">Days of its limit; none where no limit is known.</param>
/// <param name="Unit">How the days are counted.</param>
/// <param name="SetByOffice">Whether the day is the office's, for want of a figure in the law.</param>
/// <param name="Unconfirmed">Whether the limit's figure is unconfirmed, or there is none.</param>
/// <param name="DueDay">Last day; none where no limit is known, or while the clock stands still.</param>
/// <param name="UsedDays">Days used up so far.</param>
/// <param name="PausedSince">Since when it stands still, or none while it runs.</param>
public sealed record StepClock(
    DateOnly OpenedOn,
    int? Days,
    DayUnit Unit,
    bool SetByOffice,
    bool Unconfirmed,
    DateOnly? DueDay,
    int UsedDays,
    DateOnly? PausedSince)
{
    /// <summary>Whether the due day has passed.</summary>
    /// <param name="today">Today.</param>
    public bool IsLate(DateOnly today) => DueDay < today;

    /// <summary>
    /// The clock of an open task; its own limit counts only where it is a longest time, and none is longer than the review that the task belongs to.
    /// </summary>
    public static StepClock Of(DossierCase @case, OpenTask task)
    {
        var own = Of(@case, task, @case.Rules.LimitOf((@case.Rules.Path.Nodes[task.ElementId] as UserTask)?.TimeLimit) is { Kind: LimitKind.AtMost } limit ? limit : null);
        return ScheduledReview.Of(@case.Rules.Regime.Regime, @case.Dossier.Registration.Period) is { DueDay: { } last } review && !(own.DueDay <= last)
            ? own with { DueDay = last, SetByOffice = false, Unconfirmed = review.Schedule.Status != FigureStatus.Verified }
            : own;
    }

    /// <summary>The clock of a limit that runs with an open task, such as that of a timer on it.</summary>
    public static StepClock Of(DossierCase @case, OpenTask task, StatutoryLimit? limit)
    {
        var dossier = @case.Dossier;
        var opened = dossier.TaskDays.GetValueOrDefault(task.Id, @case.Today);
        var calendar = new WorkingDays(@case.Rules.Calendar);
        var pauses = PausesAt(@case, task, opened);
        var unit = limit?.Unit ?? DayUnit.CalendarDays;
        var byOffice = limit?.Days is null && task.ElementId == PathTasks.SignOff ? dossier.ReplyBy : null;
        var days = limit?.Days ?? (byOffice is { } day ? Math.Max(1, calendar.Used(opened, day, unit, [])) : null);
        return new(
            opened,
            days,
            unit,
            byOffice is not null,
            limit?.Status != FigureStatus.Verified,
            days is { } known ? calendar.Due(opened, known, unit, pauses) : null,
            calendar.Used(opened, @case.Today, unit, pauses),
            StandsSince(pauses));
    }

    /// <summary>Since when it stands still without a day between: what was answered meanwhile counts as long as something else was open.</summary>
    private static DateOnly? StandsSince(IReadOnlyList<Pause> pauses)
    {
        var since = pauses.Where(pause => pause.Through is null).Select(pause => (DateOnly?)pause.From).Min();
        foreach (var pause in pauses.OrderByDescending(pause => pause.Through ?? DateOnly.MaxValue))
        {
            since = pause.From < since && pause.Through >= since ? pause.From : since;
        }

        return since;
    }

    /// <summary>
    /// Requests for correction stop the asker's clock; questions to a higher level do so only where the regime says it, and one that was
    /// asked in an earlier round is nobody's any more.
    /// </summary>
    private static List<Pause> PausesAt(DossierCase @case, OpenTask task, DateOnly opened)
    {
        var directions = @case.Rules.Regime.Regime.DirectionStopsClock?.Value is true ? @case.Dossier.Directions : [];
        return
        [
            .. @case.Dossier.CorrectionRequests.Where(one => one.IsAt(task.ElementId, task.Item)).Select(one => one.Pause),
            .. directions.Where(one => one.Asked.Task == task.ElementId && one.Item == task.Item && one.Pause.From >= opened).Select(one => one.Pause),
        ];
    }
}
