using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>The ledgers in the database.</summary>
internal sealed class EfLedger(NtmDbContext db, Projector projector, OutboxNudge nudge) : ILedger
{
    public async Task<IReadOnlyList<LedgerEntry<DossierAct>>> ReadFromAsync(DossierId dossier, int sequence, CancellationToken cancellation)
    {
        var rows = await db.Acts.AsNoTracking()
            .Where(row => row.Dossier == dossier.Value && row.Sequence >= sequence)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => DossierLedger.Chain.Open(row.ToLine()))];
    }

    public async Task RecordAsync(RecordedAct act, CancellationToken cancellation)
    {
        var entry = act.Entry;
        db.Acts.Add(new ActRow { Dossier = entry.Ledger, LegalSource = entry.LegalSource, StateText = entry.Seal.StateText! }.Holding(entry));
        KeepNumber(act);

        foreach (var (ordinal, notice) in Notices.For(act).Index())
        {
            db.Outbox.Add(new OutboxRow
            {
                Dossier = entry.Dossier.Value,
                Sequence = entry.Sequence,
                Ordinal = ordinal,
                Role = notice.To.Role.Id(),
                Organisation = notice.To.Organisation,
                Text = notice.Text,
                AtMicroseconds = entry.At.ToMicroseconds(),
                Place = notice.Place,
            });
            nudge.WhenCommitted();
        }

        // The ledger's key lets one act through at a time: what is read for the read models is then what the act was decided on.
        await db.SaveChangesAsync(cancellation);
        await projector.ApplyAsync(act, cancellation);
        await db.SaveChangesAsync(cancellation);
        Forget();
    }

    /// <summary>Rows of the ledger and its read models that are written: else each act of a unit of work compares those of all acts before it.</summary>
    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry is { State: EntityState.Unchanged, Entity: ActRow or OutboxRow or DossierRow or TaskRow or TimerRow or CriterionRow })
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    public Task<bool> HasOpenOrRecognisedAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation)
    {
        var place = Places.OfLevel(provinceYear, unit, level);
        return db.Dossiers.AnyAsync(row => row.Place == place, cancellation);
    }

    public Task<bool> HasOpenRevocationAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation)
    {
        var place = Places.OfRevocation(provinceYear, unit, level);
        return db.Dossiers.AnyAsync(row => row.Place == place, cancellation);
    }

    public Task<bool> HasReviewAsync(ProvinceYearId provinceYear, UnitId unit, string level, string period, CancellationToken cancellation)
    {
        var place = Places.OfReview(provinceYear, unit, level, period);
        return db.Dossiers.AnyAsync(row => row.Place == place, cancellation);
    }

    public async Task<IReadOnlyList<DossierId>> OpenReviewsAsync(DossierId recognition, CancellationToken cancellation)
    {
        var ids = await db.Dossiers
            .Where(row => row.Concerns == recognition.Value && row.Procedure == nameof(Procedure.Review)
                && row.Stage != nameof(DossierStage.Reviewed) && row.Stage != nameof(DossierStage.CarriedOver))
            .Select(row => row.Id).ToListAsync(cancellation);
        return [.. ids.Select(id => new DossierId(id))];
    }

    public async Task<DossierId?> FindRecognisedAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation)
    {
        var place = Places.OfLevel(provinceYear, unit, level);
        var recognised = nameof(DossierStage.Recognised);
        var found = await db.Dossiers.Where(row => row.Place == place && row.Stage == recognised).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        return found is { } id ? new DossierId(id) : null;
    }

    public Task<bool> DecisionNumberIsTakenAsync(ProvinceYearId provinceYear, Actor by, int year, int number, CancellationToken cancellation)
    {
        var province = Places.IssuerOf(provinceYear, by);
        return db.DecisionNumbers.AnyAsync(
            row => row.Province == province && row.Year == year && row.Number == number, cancellation);
    }

    /// <summary>The key makes the number unique; dossiers of one decision are written in one unit of work and share its row.</summary>
    private void KeepNumber(RecordedAct act)
    {
        if (DecisionNumbers.RowOf(act) is { } row && db.DecisionNumbers.Local.FindEntryUntyped([row.Province, row.Year, row.Number]) is null)
        {
            db.DecisionNumbers.Add(row);
        }
    }
}
