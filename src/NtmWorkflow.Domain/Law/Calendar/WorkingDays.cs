
namespace NtmWorkflow.Domain.Law.Calendar;

/// <summary>
/// Counts the days of a time limit (cách tính thời hạn). The day it starts is not counted; a limit whose last day
/// is a rest day ends on the next working day.
/// </summary>
/// <param name="calendar">Public holidays and swapped working days.</param>
public sealed class WorkingDays(NationalCalendar calendar)
{
    private readonly HashSet<DateOnly> _off = [.. calendar.Holidays.Select(day => day.Date)];
    private readonly IReadOnlyList<PossibleHoliday> _possible = [.. (calendar.Possible ?? []).Where(day => day.On)];
    private readonly HashSet<DateOnly> _worked = [.. calendar.WorkingDays.Select(day => day.Date)];

    /// <summary>Whether offices work on this day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _worked.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day) && !_possible.Any(one => one.IsOn(day)));

    /// <summary>This day, or the next working day when it is a rest day.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>This day, or the last working day before it when it is a rest day.</summary>
    public DateOnly WorkingDayUpTo(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>So many working days after a day, or before it when the number is below zero; the day itself is not counted.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after one day up to another, included; 0 when it is not later.</summary>
    public int Between(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The last day of a limit (ngày đến hạn).</summary>
    /// <param name="start">Day on which the limit starts, not counted.</param>
    /// <param name="days">Number of days, at least 1.</param>
    /// <param name="unit">How they are counted.</param>
    public DateOnly Due(DateOnly start, int days, DayUnit unit) => Due(start, days, unit, []) ?? throw new InvalidOperationException("A limit without pauses ends.");

    /// <summary>The last day of a limit whose clock stood still meanwhile; none while it stands still before its last day.</summary>
    /// <param name="start">Day on which the limit starts, not counted.</param>
    /// <param name="days">Number of days, at least 1.</param>
    /// <param name="unit">How they are counted.</param>
    /// <param name="pauses">When the clock stood still.</param>
    public DateOnly? Due(DateOnly start, int days, DayUnit unit, IReadOnlyList<Pause> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = start;
        for (var counted = 0; counted < days || !IsWorkingDay(day) || IsPaused(day, pauses);)
        {
            day = day.AddDays(1);
            if (pauses.Any(pause => pause.Through is null && pause.Covers(day)))
            {
                return null;
            }

            counted += Counts(day, unit, pauses) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many days of a limit are used up (số ngày đã dùng).</summary>
    /// <param name="start">Day on which the limit starts, not counted.</param>
    /// <param name="through">Last day to count.</param>
    /// <param name="unit">How they are counted.</param>
    /// <param name="pauses">When the clock stood still.</param>
    public int Used(DateOnly start, DateOnly through, DayUnit unit, IReadOnlyList<Pause> pauses)
    {
        var used = 0;
        for (var day = start.AddDays(1); day <= through; day = day.AddDays(1))
        {
            used += Counts(day, unit, pauses) ? 1 : 0;
        }

        return used;
    }

    private bool Counts(DateOnly day, DayUnit unit, IReadOnlyList<Pause> pauses) =>
        !IsPaused(day, pauses) && (unit == DayUnit.CalendarDays || IsWorkingDay(day));

    private static bool IsPaused(DateOnly day, IReadOnlyList<Pause> pauses) => pauses.Any(pause => pause.Covers(day));
}

/// <summary>
/// When a clock stood still (tạm dừng tính thời hạn). Neither the day it stopped nor the day it went on again is counted,
/// as the day on which a limit starts is not.
/// </summary>
/// <param name="From">First day that is not counted.</param>
/// <param name="Through">Last day that is not counted; none while it still stands.</param>
public sealed record Pause(DateOnly From, DateOnly? Through)
{
    /// <summary>Whether the clock stood still on this day.</summary>
    public bool Covers(DateOnly day) => day >= From && (Through is not { } last || day <= last);
}
