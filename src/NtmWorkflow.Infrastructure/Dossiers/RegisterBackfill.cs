using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Makes register and decisions from the ledgers of a database that has recognitions but none of these tables' rows yet.</summary>
internal sealed class RegisterBackfill(NtmDbContext db, ILedger ledger, IRuleBooks books, IUnitOfWork work)
{
    private static readonly string[] Decided =
    [
        nameof(DossierStage.ToBePublished), nameof(DossierStage.Recognised), nameof(DossierStage.Revoked),
        nameof(DossierStage.TakenOver), nameof(DossierStage.Lapsed),
    ];

    /// <summary>Safe to run at every start: there is nothing to do once a decision has its row.</summary>
    /// <returns>How many dossiers were read.</returns>
    public Task<int> RunAsync(CancellationToken cancellation) => work.RunAsync(FillAsync, _ => true, cancellation);

    private async Task<int> FillAsync(CancellationToken cancellation)
    {
        if (await db.Decisions.AnyAsync(cancellation))
        {
            return 0;
        }

        var dossiers = await db.Dossiers.AsNoTracking().Where(row => Decided.Contains(row.Stage)).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        var acts = new List<RecordedAct>();
        foreach (var dossier in dossiers)
        {
            acts.AddRange(await ReplayAsync(new DossierId(dossier), cancellation));
        }

        foreach (var act in acts.OrderBy(act => act.Entry.At).ThenBy(act => act.Entry.Sequence))
        {
            DecisionProjection.Write(db, act);
            await RegisterProjection.WriteAsync(db, act, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return dossiers.Count;
    }

    private async Task<IEnumerable<RecordedAct>> ReplayAsync(DossierId id, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(id, cancellation);
        var rules = await books.ForAsync((Registered)entries[0].Act, cancellation);
        var acts = new List<RecordedAct>();
        Dossier? before = null;
        foreach (var entry in entries)
        {
            var after = before?.Apply(entry) ?? Dossier.Fold([entry]);
            acts.Add(new(before, after, entry, null, rules));
            before = after;
        }

        return acts;
    }
}
