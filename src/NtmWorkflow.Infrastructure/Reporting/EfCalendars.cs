using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Law;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>The ledger of announcements in the database, over the calendar's file.</summary>
internal sealed class EfCalendars(NtmDbContext db, RuleReload reload, RulesInForce rules, TransactionEnd end, ISecurityLog log) : ICalendars
{
    public async Task<IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>>> LinesAsync(CancellationToken cancellation) =>
        (await reload.LatestAsync(cancellation)).Announced;

    public async Task<RuleBook> WithAsync(CalendarAnnouncement announcement, CancellationToken cancellation)
    {
        var book = (await reload.LatestAsync(cancellation)).Book;
        return book with { Calendar = announcement.On(book.Calendar) };
    }

    public async Task<LedgerEntry<ProposalAct<CalendarAnnouncement>>> RecordAsync(ProposalAct<CalendarAnnouncement> act, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        var entry = CalendarLedger.Chain.Seal(version.Announced.HeadOf(), new(by, at), act);
        db.CalendarEntries.Add(new CalendarRow().Holding(entry));
        await db.SaveChangesAsync(cancellation);
        var next = new RulesVersion(version.Reading, version.Lines, [.. version.Announced, entry], version.Ruled);
        end.WhenCommitted(() => rules.Take(next));
        if (act.InForce is not null)
        {
            log.Tell(SecurityEvent.RuleChanged, $"lịch làm việc: {act.Change.Document}");
        }

        return entry;
    }

    public async Task<Outcome<RuleBook>> WithAsync(FigureRuling change, CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        return EfFigures.Try(version, change).Map(trial => new RulesVersion(trial.Reading, version.Lines, version.Announced, version.Ruled).Book);
    }
}
