using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>The working calendar of a year as programs read it.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsKnown">Whether the year's announcement is known; else days off may still come.</param>
/// <param name="Off">Days off, in order.</param>
/// <param name="Worked">Days worked in exchange, in order.</param>
/// <param name="Possible">Holidays that may come.</param>
/// <param name="Lines">The ledger of announcements over the file, newest first.</param>
/// <param name="Open">Numbers of the proposals that wait for a second person.</param>
/// <param name="IsIntact">Whether the ledger of announcements holds.</param>
/// <param name="Years">Years that can be looked at.</param>
internal sealed record CalendarAnswer(
    int Year,
    bool IsKnown,
    IReadOnlyList<CalendarDay> Off,
    IReadOnlyList<CalendarDay> Worked,
    IReadOnlyList<PossibleHoliday> Possible,
    IReadOnlyList<AnnouncementLine> Lines,
    IReadOnlyList<int> Open,
    bool IsIntact,
    IReadOnlyList<int> Years)
{
    public static CalendarAnswer Of(CalendarView view) => new(
        view.Year, view.IsKnown, view.Off, view.Worked, view.Possible, [.. view.Lines.Select(AnnouncementLine.Of)], [.. view.Open.Select(one => one.Proposal.Number)], view.IsIntact, view.Years);
}

/// <summary>A line of the ledger of announcements, with the texts that were hashed.</summary>
/// <param name="Sequence">Number in the ledger, from 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What the line does with the announcement.</param>
/// <param name="Proposal">Number of the line that proposed it, or none.</param>
/// <param name="Reason">Why it was refused or withdrawn, or none.</param>
/// <param name="Announcement">The announcement.</param>
/// <param name="ByText">The person as hashed.</param>
/// <param name="ActText">The announcement as hashed.</param>
/// <param name="PreviousHash">Hash of the line before.</param>
/// <param name="Hash">Hash of this line.</param>
internal sealed record AnnouncementLine(
    int Sequence,
    DateTimeOffset At,
    Actor By,
    ProposalStep Step,
    int? Proposal,
    string? Reason,
    CalendarAnnouncement Announcement,
    string ByText,
    string ActText,
    string PreviousHash,
    string Hash)
{
    public static AnnouncementLine Of(LedgerEntry<ProposalAct<CalendarAnnouncement>> entry) => new(
        entry.Sequence, entry.At, entry.By, entry.Act.Step, entry.Act.Proposal, entry.Act.Reason, entry.Act.Change, entry.Seal.ByText, entry.Seal.ActText, entry.Seal.PreviousHash, entry.Seal.Hash);
}
