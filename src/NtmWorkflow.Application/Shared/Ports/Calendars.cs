using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The working calendar and what was announced over its file.</summary>
public interface ICalendars
{
    /// <summary>The ledger of announcements, oldest first, also what another node has written.</summary>
    Task<IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>>> LinesAsync(CancellationToken cancellation);

    /// <summary>The rule book as it would be with an announcement.</summary>
    Task<RuleBook> WithAsync(CalendarAnnouncement announcement, CancellationToken cancellation);

    /// <summary>Adds a line to the ledger; a confirmed announcement is in force once the unit of work is committed.</summary>
    Task<LedgerEntry<ProposalAct<CalendarAnnouncement>>> RecordAsync(ProposalAct<CalendarAnnouncement> act, Actor by, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The rule book as it would be with a change of a figure, or what stands in its way.</summary>
    Task<Outcome<RuleBook>> WithAsync(FigureRuling change, CancellationToken cancellation);
}
