using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Brings the rules in force up to what the ledger of figures says, also when another node wrote it.</summary>
internal sealed class RuleReload(NtmDbContext db, RulesInForce rules, RuleArchive archive, IUnitOfWork work, TransactionEnd end)
{
    /// <summary>At the start: keeps the folder's own versions and puts the confirmed ones over them.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await archive.KeepAsync(rules.Folder.Files!, cancellation);
        await LatestAsync(cancellation);
    }

    /// <summary>The newest version; one look at the last number of each ledger when nothing is new.</summary>
    public async Task<RulesVersion> LatestAsync(CancellationToken cancellation)
    {
        var now = rules.Now;
        var last = await db.FigureEntries.MaxAsync(row => (int?)row.Sequence, cancellation) ?? 0;
        var announced = await db.CalendarEntries.MaxAsync(row => (int?)row.Sequence, cancellation) ?? 0;
        var ruled = await db.PlanRulings.MaxAsync(row => (int?)row.Sequence, cancellation) ?? 0;
        if (last <= now.Sequence && announced <= now.CalendarSequence && ruled <= now.PlanSequence)
        {
            return now;
        }

        var version = await ReplayAsync(db, rules.Folder, cancellation);
        var keeping = db.Database.CurrentTransaction is null;
        await work.RunAsync(
            async token =>
            {
                await archive.KeepAsync(version.Files, token);
                return true;
            },
            _ => true,
            cancellation);
        if (keeping)
        {
            rules.Take(version);
        }
        else
        {
            end.WhenCommitted(() => rules.Take(version));
        }

        return version;
    }

    /// <summary>A folder with what the ledgers of figures, announcements and plans put over it.</summary>
    public static async Task<RulesVersion> ReplayAsync(NtmDbContext db, WorkflowsReading folder, CancellationToken cancellation)
    {
        var rows = await db.FigureEntries.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var days = await db.CalendarEntries.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var plans = await db.PlanRulings.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        return FigureReplay.Run(
            folder, rows.ConvertAll(row => FigureLedger.Chain.Open(row.ToLine())), days.ConvertAll(row => CalendarLedger.Chain.Open(row.ToLine())),
            plans.ConvertAll(row => PlanLedger.Chain.Open(row.ToLine())));
    }
}
