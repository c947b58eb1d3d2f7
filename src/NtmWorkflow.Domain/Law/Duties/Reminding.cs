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
/// goes out: nothing that announces a day that has passed; what falls due together makes one notice, the highest.
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
        var speaking = now.Where(one => one.Rung.Side == RungSide.After || today <= last).Select(one => one.Rung).ToList();
        return new(
            [.. now.Select(one => Settled(one.Rung, one.Day, speaking))],
            open.Where(one => one.Day > today).Select(one => (DateOnly?)one.Day).FirstOrDefault());
    }

    /// <summary>Of the rungs that still make sense only the highest goes out, to everybody whom one of them would have told.</summary>
    private static RungSettled Settled(Rung rung, DateOnly day, List<Rung> speaking) =>
        !speaking.Contains(rung) ? new(rung, day, "đã qua ngày hạn")
        : rung != speaking[^1] ? new(rung, day, "đã có lần nhắc sau thay thế")
        : new(rung with { To = [.. speaking.SelectMany(one => one.To).Distinct()] }, day, null);
}
