namespace NtmWorkflow.Domain.Law.Calendar;

/// <summary>A day of an announcement with its reason (ngày trong thông báo).</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why it is off or worked.</param>
public sealed record AnnouncedDay(DateOnly Date, string Name);

/// <summary>What was announced about days off and worked (thông báo lịch nghỉ). A later announcement goes before an earlier one.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="Date">Its day.</param>
/// <param name="Off">Days off.</param>
/// <param name="Worked">Saturdays and Sundays worked instead.</param>
/// <param name="Ordinary">Days that are neither any more, as their day of the week has it.</param>
public sealed record CalendarAnnouncement(
    string Document,
    DateOnly Date,
    IReadOnlyList<AnnouncedDay> Off,
    IReadOnlyList<AnnouncedDay> Worked,
    IReadOnlyList<DateOnly> Ordinary)
{
    /// <summary>Every day that it speaks of.</summary>
    public IReadOnlySet<DateOnly> Days() => Off.Select(day => day.Date).Concat(Worked.Select(day => day.Date)).Concat(Ordinary).ToHashSet();

    /// <summary>The calendar with what was announced.</summary>
    public NationalCalendar On(NationalCalendar calendar)
    {
        var named = Days();
        return calendar with
        {
            Holidays = [.. calendar.Holidays.Where(day => !named.Contains(day.Date)), .. Off.Select(Day)],
            WorkingDays = [.. calendar.WorkingDays.Where(day => !named.Contains(day.Date)), .. Worked.Select(Day)],
            KnownYears = [.. calendar.KnownYears.Union(Off.Select(day => day.Date.Year)).Order()],
        };
    }

    private CalendarDay Day(AnnouncedDay day) => new(day.Date, day.Name, $"{Document} ngày {Date.Written()}", FigureStatus.Verified);
}
