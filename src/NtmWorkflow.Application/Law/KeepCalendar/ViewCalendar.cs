using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
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

/// <summary>Asks for one proposal of days off and worked, open or decided on.</summary>
/// <param name="Number">Its number.</param>
public sealed record ViewDaysProposalQuery(int Number) : IRequest<Outcome<DaysProposal>>, IGuarded
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
/// <param name="Lines">The ledger of announcements over the file, newest first.</param>
/// <param name="Open">Announcements that wait for a second person, oldest first.</param>
/// <param name="IsIntact">Whether the ledger of announcements holds.</param>
/// <param name="Years">Years that can be looked at.</param>
/// <param name="NeedsSecondPerson">Whether what is proposed waits for a second person.</param>
public sealed record CalendarView(
    int Year,
    bool IsKnown,
    IReadOnlyList<CalendarDay> Off,
    IReadOnlyList<CalendarDay> Worked,
    IReadOnlyList<PossibleHoliday> Possible,
    IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> Lines,
    IReadOnlyList<DaysProposal> Open,
    bool IsIntact,
    IReadOnlyList<int> Years,
    bool NeedsSecondPerson);

/// <summary>Proposed days off and worked, and what the person may do with them.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="MayDecide">Whether the person may confirm or refuse it.</param>
/// <param name="MayWithdraw">Whether the person may take it back.</param>
public sealed record DaysProposal(Proposal<CalendarAnnouncement> Proposal, bool MayDecide, bool MayWithdraw);

internal sealed class ViewCalendarHandler(IRuleBooks books, ICalendars calendars, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewCalendarQuery, Outcome<CalendarView>>, IRequestHandler<ViewDaysProposalQuery, Outcome<DaysProposal>>
{
    public async Task<Outcome<CalendarView>> Handle(ViewCalendarQuery request, CancellationToken cancellationToken)
    {
        var book = await books.LatestAsync(cancellationToken);
        var calendar = book.Calendar;
        var thisYear = clock.TodayInVietnam().Year;
        var year = request.Year ?? thisYear;
        var entries = await calendars.LinesAsync(cancellationToken);
        return new CalendarView(
            year,
            calendar.KnownYears.Contains(year),
            [.. calendar.Holidays.Where(day => day.Date.Year == year).OrderBy(day => day.Date)],
            [.. calendar.WorkingDays.Where(day => day.Date.Year == year).OrderBy(day => day.Date)],
            calendar.Possible ?? [],
            [.. entries.Reverse()],
            [.. entries.Proposals().Where(one => one.IsOpen).Select(Seen)],
            CalendarLedger.Chain.Verify(entries) is null,
            [.. calendar.Holidays.Select(day => day.Date.Year).Append(thisYear).Append(thisYear + 1).Distinct().Order()],
            SecondPerson.IsNeededFor(RuleChangeKind.Calendar, book));
    }

    public async Task<Outcome<DaysProposal>> Handle(ViewDaysProposalQuery request, CancellationToken cancellationToken) =>
        (await calendars.LinesAsync(cancellationToken)).Proposals().FirstOrDefault(one => one.Number == request.Number) is { } found
            ? Seen(found)
            : ProposalTaken.NotFound;

    private DaysProposal Seen(Proposal<CalendarAnnouncement> one) => new(
        one,
        one.IsOpen && PolicyTable.MayEver(Permission.ConfirmDays, current.Actor?.Role) && SecondPersons.MayDecide(current, one.Made.By),
        one.IsOpen && PolicyTable.MayEver(Permission.ProposeDays, current.Actor?.Role) && one.Made.By.User == current.Actor!.User);
}
