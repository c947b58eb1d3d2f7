using NtmWorkflow.Infrastructure.Maintenance.Audit;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>What a sealing did.</summary>
/// <param name="Ledgers">How many ledgers there are.</param>
/// <param name="Grown">How many of them grew since the seal before.</param>
/// <param name="File">The file that the seal was added to.</param>
public sealed record SealMade(int Ledgers, int Grown, string File);

/// <summary>Puts a seal over all ledgers (niêm phong các sổ), signed with a key that is not in the database.</summary>
internal sealed class Sealing(NtmDbContext db, string folder, TimeProvider clock)
{
    public async Task<SealMade> RunAsync(CancellationToken cancellation)
    {
        var heads = new Dictionary<string, SealedHead>(StringComparer.Ordinal);
        foreach (var table in LedgerTable.Of(db))
        {
            foreach (var head in await table.Heads(cancellation))
            {
                heads[Seal.NameOf(table.Kind, head.Ledger)] = new(head.Lines, head.Hash);
            }
        }

        using var key = SealKey.OpenOrMake(folder);
        var path = Path.Combine(folder, SealFile.FileName);
        var grown = 0;
        new SealFile(path).Add(before =>
        {
            var known = SealBook.Of(before, key).Last;
            var changed = heads.Where(one => known.GetValueOrDefault(one.Key) != one.Value).ToDictionary(StringComparer.Ordinal);
            grown = changed.Count;
            return new Seal(clock.GetUtcNow(), before.Count == 0 ? "" : Seal.HashOf(before[^1]), key.Id, changed).ToLine(key);
        });
        return new(heads.Count, grown, path);
    }
}
