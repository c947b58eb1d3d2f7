using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Asks for the working calendar of a year (lịch làm việc).</summary>
/// <param name="Year">The year; none for this one.</param>
public sealed record ViewCalendarQuery(int? Year = null) : IRequest<Outcome<CalendarView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewCalendar;
}

/// <summary>The working calendar of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsKnown">Whether the year's announcement is known; else days off may still come.</param>
/// <param name="Off">Days off, in order.</param>
/// <param name="Worked">Days worked in exchange, in order.</param>
/// <param name="Possible">Holidays that may come.</param>
/// <param name="Announcements">What was announced over the file, newest first.</param>
/// <param name="IsIntact">Whether the ledger of announcements holds.</param>
/// <param name="Years">Years that can be looked at.</param>
public sealed record CalendarView(
    int Year,
    bool IsKnown,
    IReadOnlyList<CalendarDay> Off,
    IReadOnlyList<CalendarDay> Worked,
    IReadOnlyList<PossibleHoliday> Possible,
    IReadOnlyList<LedgerEntry<CalendarAnnouncement>> Announcements,
    bool IsIntact,
    IReadOnlyList<int> Years);

internal sealed class ViewCalendarHandler(IRuleBooks books, ICalendars calendars, TimeProvider clock)
    : IRequestHandler<ViewCalendarQuery, Outcome<CalendarView>>
{
    public async Task<Outcome<CalendarView>> Handle(ViewCalendarQuery request, CancellationToken cancellationToken)
    {
        var calendar = (await books.LatestAsync(cancellationToken)).Calendar;
        var thisYear = clock.TodayInVietnam().Year;
        var year = request.Year ?? thisYear;
        var entries = await calendars.AnnouncementsAsync(cancellationToken);
        return new CalendarView(
            year,
            calendar.KnownYears.Contains(year),
            [.. calendar.Holidays.Where(day => day.Date.Year == year).OrderBy(day => day.Date)],
            [.. calendar.WorkingDays.Where(day => day.Date.Year == year).OrderBy(day => day.Date)],
            calendar.Possible ?? [],
            [.. entries.Reverse()],
            CalendarLedger.Chain.Verify(entries) is null,
            [.. calendar.Holidays.Select(day => day.Date.Year).Append(thisYear).Append(thisYear + 1).Distinct().Order()]);
    }
}
