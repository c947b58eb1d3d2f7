using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Maintenance.Rebuild;

/// <summary>The dossiers of one unit: what one of them ends or confirms stands in the register beside the others.</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Dossiers">Its dossiers.</param>
internal sealed record UnitLedgers(string Province, UnitId Unit, Guid[] Dossiers)
{
    /// <summary>All dossiers by unit, as their registrations say.</summary>
    public static async Task<IReadOnlyList<UnitLedgers>> AllAsync(NtmDbContext db, CancellationToken cancellation)
    {
        var found = new List<(string Province, UnitId Unit, Guid Dossier)>();
        await foreach (var row in db.Acts.AsNoTracking().Where(row => row.Sequence == 1).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var act = (Registered)JsonSerializer.Deserialize<DossierAct>(row.ActText, LedgerJson.Options)!;
            found.Add((Places.ProvinceOf(act.ProvinceYear), act.Unit, row.Dossier));
        }

        return
        [
            .. found.GroupBy(one => (one.Province, one.Unit), one => one.Dossier)
                .Select(unit => new UnitLedgers(unit.Key.Province, unit.Key.Unit, [.. unit])),
        ];
    }

    /// <summary>The lines of all its dossiers in the order in which they were written; a clock that was set back does not turn a ledger round.</summary>
    public async Task<IReadOnlyList<LedgerEntry<DossierAct>>> ReadAsync(NtmDbContext db, CancellationToken cancellation)
    {
        var rows = await db.Acts.AsNoTracking().Where(row => Dossiers.Contains(row.Dossier)).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var latest = new Dictionary<Guid, DateTimeOffset>();
        return
        [
            .. rows.Select(row => DossierLedger.Chain.Open(row.ToLine()))
                .Select(entry => (Entry: entry, At: latest[entry.Ledger] = Later(latest.GetValueOrDefault(entry.Ledger), entry.At)))
                .OrderBy(one => one.At).ThenBy(one => one.Entry.Ledger).ThenBy(one => one.Entry.Sequence)
                .Select(one => one.Entry),
        ];
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
