using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The working calendar and what was announced over its file.</summary>
public interface ICalendars
{
    /// <summary>The announcements, oldest first, also what another node has written.</summary>
    Task<IReadOnlyList<LedgerEntry<CalendarAnnouncement>>> AnnouncementsAsync(CancellationToken cancellation);

    /// <summary>The rule book as it would be with an announcement.</summary>
    Task<RuleBook> WithAsync(CalendarAnnouncement announcement, CancellationToken cancellation);

    /// <summary>Adds an announcement to the ledger; it is in force once the unit of work is committed.</summary>
    Task<LedgerEntry<CalendarAnnouncement>> RecordAsync(CalendarAnnouncement announcement, Actor by, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The rule book as it would be with a ruling on a figure, or what stands in its way.</summary>
    Task<Outcome<RuleBook>> WithAsync(Domain.Law.Figures.FigureRuling ruling, CancellationToken cancellation);
}
