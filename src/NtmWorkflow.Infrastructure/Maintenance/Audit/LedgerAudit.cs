using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Maintenance.Audit;

/// <summary>Verifies every ledger in the database, some at a time.</summary>
/// <param name="db">The database.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="seals">What was sealed, or none.</param>
internal sealed class LedgerAudit(NtmDbContext db, IProgress<string>? progress = null, SealBook? seals = null)
{
    private const int Batch = 200;

    private readonly List<string> _summary = [];
    private readonly List<string> _damage = [];

    /// <param name="seen">Gets every line as it is read.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Verification> RunAsync(Action<SealedLine>? seen, CancellationToken cancellation)
    {
        foreach (var table in LedgerTable.Of(db))
        {
            await CheckAsync(table, seen, cancellation);
        }

        if (seals is not null)
        {
            _summary.AddRange(seals.Summary);
            _damage.AddRange(seals.Damage);
        }

        return new(_summary, _damage);
    }

    private async Task CheckAsync(LedgerTable table, Action<SealedLine>? seen, CancellationToken cancellation)
    {
        List<Guid> ids = [.. (await table.Ids(cancellation)).Union(seals?.LedgersOf(table.Kind) ?? [])];
        var (done, lines) = (0, 0);
        foreach (var batch in ids.Chunk(Batch))
        {
            var rows = await table.Rows(batch).ToListAsync(cancellation);
            var ledgers = rows.ConvertAll(row => row.ToLine()).ToLookup(line => line.Ledger);
            foreach (var id in batch)
            {
                await CheckAsync(table, id, [.. ledgers[id]], seen, cancellation);
            }

            lines += rows.Count;
            done += batch.Length;
            progress?.Report($"Đã kiểm tra {table.Name}: {done}/{ids.Count}");
        }

        _summary.Add($"{table.Name}: {ids.Count} sổ, {lines} dòng");
    }

    private async Task CheckAsync(LedgerTable table, Guid id, SealedLine[] lines, Action<SealedLine>? seen, CancellationToken cancellation)
    {
        var broken = lines.Length == 0 ? new ChainBreak(1, "Sổ không còn dòng nào.") : table.Verify(lines);
        foreach (var sentence in new[] { broken?.Sentence, seals?.Broken(table.Kind, id, lines) }.OfType<string>())
        {
            _damage.Add($"{await table.NameAsync(id, cancellation)}: {sentence}");
        }

        if (seen is not null)
        {
            Array.ForEach(lines, seen);
        }
    }
}
