using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>What becomes of a rung whose day has come.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Day">Its own day.</param>
/// <param name="Skipped">Why it does not go out any more; none when it goes out.</param>
public sealed record RungSettled(Rung Rung, DateOnly Day, string? Skipped);

/// <summary>What is to be done about one obligation today.</summary>
/// <param name="Now">Rungs that are settled now, in the order of their days.</param>
/// <param name="Next">The next day on which to look again; none when the ladder is at its end.</param>
public sealed record RemindersDue(IReadOnlyList<RungSettled> Now, DateOnly? Next);

/// <summary>
/// Decides which reminders go out (nhắc việc): each once, none on a rest day. After a stand-still only what still makes sense
/// goes out: nothing that announces a day that has passed, and nothing that a later reminder says to the same people.
/// </summary>
public static class Reminding
{
    /// <summary>Looks at one obligation.</summary>
    /// <param name="ladder">How it is reminded of.</param>
    /// <param name="last">Last day in time.</param>
    /// <param name="settled">Ids of the rungs that were settled before.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="days">Working days.</param>
    public static RemindersDue Look(Ladder ladder, DateOnly last, IReadOnlySet<string> settled, DateOnly today, WorkingDays days)
    {
        var open = ladder.Rungs
            .Where(rung => !settled.Contains(rung.Id))
            .Select(rung => (Rung: rung, Day: rung.DayFor(last, days), Order: rung.Side == RungSide.Before ? -rung.Days : rung.Days))
            .OrderBy(one => one.Day).ThenBy(one => one.Order)
            .ToList();
        if (!days.IsWorkingDay(today) && open.Exists(one => one.Day <= today))
        {
            return new([], days.WorkingDayFrom(today));
        }

        var now = open.Where(one => one.Day <= today).ToList();
        return new(
            [.. now.Select((one, at) => new RungSettled(one.Rung, one.Day, WhyNot(one.Rung, now.Skip(at + 1).Select(later => later.Rung), last, today)))],
            open.Where(one => one.Day > today).Select(one => (DateOnly?)one.Day).FirstOrDefault());
    }

    private static string? WhyNot(Rung rung, IEnumerable<Rung> later, DateOnly last, DateOnly today)
    {
        if (rung.Side != RungSide.After && today > last)
        {
            return "đã qua ngày hạn";
        }

        return later.Any(next => (next.Side == RungSide.After || today <= last) && rung.To.All(next.To.Contains))
            ? "đã có lần nhắc sau thay thế"
            : null;
    }
}
