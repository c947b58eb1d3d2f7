using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Shelves as ordinary rows: one for each content of a dossier, one for each use of it.</summary>
internal sealed class EfEvidenceShelf(NtmDbContext db) : IEvidenceShelf
{
    public async Task<Shelf> ReadAsync(DossierId dossier, CancellationToken cancellation)
    {
        var files = await db.EvidenceFiles.AsNoTracking().Where(row => row.Dossier == dossier.Value).ToListAsync(cancellation);
        var uses = await (
            from file in db.EvidenceFiles.AsNoTracking()
            join use in db.EvidenceUses.AsNoTracking() on file.Id equals use.File
            where file.Dossier == dossier.Value
            select use).ToListAsync(cancellation);
        var slots = uses.ToLookup(use => use.File, use => use.Slot);
        return new Shelf([.. files.OrderBy(row => row.Id).Select(row => Read(row, [.. slots[row.Id].Order(StringComparer.Ordinal)]))]);
    }

    public async Task AddAsync(DossierId dossier, ShelfFile file, CancellationToken cancellation)
    {
        db.EvidenceFiles.Add(new EvidenceFileRow
        {
            Id = file.Id,
            Dossier = dossier.Value,
            Hash = file.File.Hash,
            FileName = file.File.FileName,
            Size = file.File.Size,
            MediaType = file.MediaType,
            AtMicroseconds = file.At.ToMicroseconds(),
            By = file.By,
        });
        db.EvidenceUses.AddRange(file.Slots.Select(slot => new EvidenceUseRow { File = file.Id, Slot = slot }));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Writes the difference only: another person's change of the same file at the same time stays.</summary>
    public async Task ChangeAsync(ShelfFile before, ShelfFile after, CancellationToken cancellation)
    {
        if (before.RemovedAt != after.RemovedAt)
        {
            var row = await db.EvidenceFiles.SingleAsync(one => one.Id == after.Id, cancellation);
            row.RemovedAtMicroseconds = after.RemovedAt?.ToMicroseconds();
        }

        string[] gone = [.. before.Slots.Except(after.Slots, StringComparer.Ordinal)];
        db.EvidenceUses.RemoveRange(await db.EvidenceUses.Where(use => use.File == after.Id && gone.Contains(use.Slot)).ToListAsync(cancellation));
        db.EvidenceUses.AddRange(after.Slots.Except(before.Slots, StringComparer.Ordinal)
            .Select(slot => new EvidenceUseRow { File = after.Id, Slot = slot }));
        await db.SaveChangesAsync(cancellation);
    }

    private static ShelfFile Read(EvidenceFileRow row, IReadOnlyList<string> slots) => new(
        row.Id,
        new EvidenceFile(row.Hash, row.FileName, row.Size),
        row.MediaType,
        Moments.FromMicroseconds(row.AtMicroseconds),
        row.By,
        row.RemovedAtMicroseconds is { } removed ? Moments.FromMicroseconds(removed) : null,
        slots);
}
