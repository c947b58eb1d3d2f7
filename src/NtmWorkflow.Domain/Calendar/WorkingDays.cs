using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Calendar;

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
    public DateOnly Due(DateOnly start, int days, DayUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = start;
        if (unit == DayUnit.CalendarDays)
        {
            day = start.AddDays(days);
            while (!IsWorkingDay(day))
            {
                day = day.AddDays(1);
            }

            return day;
        }

        for (var counted = 0; counted < days;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                counted++;
            }
        }

        return day;
    }
}
