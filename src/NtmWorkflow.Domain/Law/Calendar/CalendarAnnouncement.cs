using System.Globalization;
using System.Text.Json;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

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
    /// <summary>The calendar with what was announced.</summary>
    public NationalCalendar On(NationalCalendar calendar)
    {
        var named = Off.Select(day => day.Date).Concat(Worked.Select(day => day.Date)).Concat(Ordinary).ToHashSet();
        return calendar with
        {
            Holidays = [.. calendar.Holidays.Where(day => !named.Contains(day.Date)), .. Off.Select(Day)],
            WorkingDays = [.. calendar.WorkingDays.Where(day => !named.Contains(day.Date)), .. Worked.Select(Day)],
            KnownYears = [.. calendar.KnownYears.Union(Off.Select(day => day.Date.Year)).Order()],
        };
    }

    private CalendarDay Day(AnnouncedDay day) => new(day.Date, day.Name, $"{Document} ngày {Date.Written()}", FigureStatus.Verified);
}

/// <summary>One sealed line of the ledger of announcements (dòng sổ lịch nghỉ).</summary>
/// <param name="Sequence">Number in the ledger, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Announcement">What was announced.</param>
/// <param name="ByText">The person as hashed.</param>
/// <param name="ActText">The announcement as hashed.</param>
/// <param name="PreviousHash">Hash of the line before.</param>
/// <param name="Hash">Hash of this line.</param>
public sealed record CalendarEntry(
    int Sequence, DateTimeOffset At, Actor By, CalendarAnnouncement Announcement, string ByText, string ActText, string PreviousHash, string Hash)
{
    private const string Name = "calendar";

    /// <summary>Whether the line follows the one before and was not changed since.</summary>
    public bool Holds(CalendarEntry? last) =>
        Sequence == (last?.Sequence ?? 0) + 1 && PreviousHash == (last?.Hash ?? Chain.Genesis)
        && Hash == HashOf(Sequence, At, ByText, ActText, PreviousHash);

    /// <summary>Seals the line that follows another.</summary>
    public static CalendarEntry Seal(CalendarEntry? last, DateTimeOffset at, Actor by, CalendarAnnouncement announcement)
    {
        var (sequence, previous, moment) = ((last?.Sequence ?? 0) + 1, last?.Hash ?? Chain.Genesis, ChainHash.WholeMicroseconds(at));
        var byText = JsonSerializer.Serialize(by, LedgerJson.Options);
        var actText = JsonSerializer.Serialize(announcement, LedgerJson.Options);
        return new(sequence, moment, by, announcement, byText, actText, previous, HashOf(sequence, moment, byText, actText, previous));
    }

    /// <summary>Reads a line back from its stored texts.</summary>
    public static CalendarEntry Open(int sequence, DateTimeOffset at, string byText, string actText, string previousHash, string hash) => new(
        sequence,
        at,
        JsonSerializer.Deserialize<Actor>(byText, LedgerJson.Options)!,
        JsonSerializer.Deserialize<CalendarAnnouncement>(actText, LedgerJson.Options)!,
        byText,
        actText,
        previousHash,
        hash);

    private static string HashOf(int sequence, DateTimeOffset at, string byText, string actText, string previous) =>
        ChainHash.Of([Name, sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Text(at), byText, actText, previous]);
}
