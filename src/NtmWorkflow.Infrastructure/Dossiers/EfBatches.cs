using System.Text.Json;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Batches as ordinary rows; the state of a dossier's row is the lock on it.</summary>
internal sealed class EfBatches(NtmDbContext db, IBackgroundJobClient jobs, TransactionEnd end) : IBatches
{
    private const int PageSize = 50;

    /// <summary>Taken in a unit of work that is not committed yet; never seen from outside.</summary>
    private const string Claimed = "Claimed";

    public async Task AddAsync(Batch batch, IReadOnlyList<BatchItem> items, CancellationToken cancellation)
    {
        db.Batches.Add(new BatchRow
        {
            Id = batch.Id,
            Person = batch.By.User,
            ByText = JsonSerializer.Serialize(batch.By, LedgerJson.Options),
            Delegation = batch.Delegation,
            ActText = JsonSerializer.Serialize(batch.Act, LedgerJson.Options),
            AtMicroseconds = batch.At.ToMicroseconds(),
            Total = items.Count,
        });
        db.BatchItems.AddRange(items.Index().Select(one => new BatchItemRow
        {
            Batch = batch.Id,
            Dossier = one.Item.Dossier.Value,
            Ordinal = one.Index,
            UnitName = one.Item.UnitName,
            LevelName = one.Item.LevelName,
            Version = one.Item.Version,
            State = one.Item.State.ToString(),
            Outcome = one.Item.Outcome,
        }));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Batch?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var row = await db.Batches.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        return row is null ? null : (await WithCountsAsync([row], cancellation))[0];
    }

    public async Task<Page<BatchItem>> ItemsAsync(Guid id, int page, CancellationToken cancellation)
    {
        var rows = db.BatchItems.AsNoTracking().Where(row => row.Batch == id);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderBy(row => row.Ordinal).Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new([.. items.Select(Read)], page, PageSize, total);
    }

    public async Task<IReadOnlyList<BatchItem>> AllItemsAsync(Guid id, CancellationToken cancellation) =>
        [.. (await db.BatchItems.AsNoTracking().Where(row => row.Batch == id).OrderBy(row => row.Ordinal).ToListAsync(cancellation)).Select(Read)];

    public async Task<Page<Batch>> OfPersonAsync(string user, int page, CancellationToken cancellation)
    {
        var rows = db.Batches.AsNoTracking().Where(row => row.Person == user);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderByDescending(row => row.AtMicroseconds).ThenByDescending(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new(await WithCountsAsync(items, cancellation), page, PageSize, total);
    }

    public async Task StartAsync(Guid id, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await db.Batches.SingleAsync(one => one.Id == id, cancellation);
        row.StartedAtMicroseconds ??= at.ToMicroseconds();
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<Guid>> RunningAsync(CancellationToken cancellation) => await db.Batches.AsNoTracking()
        .Where(row => row.StartedAtMicroseconds != null && row.EndedAtMicroseconds == null)
        .OrderBy(row => row.StartedAtMicroseconds).Select(row => row.Id).ToListAsync(cancellation);

    public async Task<BatchItem?> NextAsync(Guid id, CancellationToken cancellation)
    {
        var waiting = nameof(BatchItemState.Waiting);
        var row = await db.BatchItems.AsNoTracking().Where(one => one.Batch == id && one.State == waiting)
            .OrderBy(one => one.Ordinal).FirstOrDefaultAsync(cancellation);
        return row is null ? null : Read(row);
    }

    public async Task<bool> ClaimAsync(Guid id, DossierId dossier, CancellationToken cancellation)
    {
        var row = await db.BatchItems.SingleAsync(one => one.Batch == id && one.Dossier == dossier.Value, cancellation);
        if (row.State != nameof(BatchItemState.Waiting))
        {
            return false;
        }

        // Who comes second finds the row changed: the unit of work begins again and sees it taken.
        row.State = Claimed;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task FinishAsync(Guid id, BatchItem item, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await db.BatchItems.SingleAsync(one => one.Batch == id && one.Dossier == item.Dossier.Value, cancellation);
        row.State = item.State.ToString();
        row.Outcome = item.Outcome;
        row.AtMicroseconds = at.ToMicroseconds();
        await db.SaveChangesAsync(cancellation);
    }

    public async Task EndAsync(Guid id, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await db.Batches.SingleAsync(one => one.Id == id, cancellation);
        row.EndedAtMicroseconds ??= at.ToMicroseconds();
        await db.SaveChangesAsync(cancellation);
    }

    public void WakeWhenCommitted() => end.WhenCommitted(Wake);

    private void Wake() => jobs.Enqueue<ServiceJobs>(job => job.RunBatchesAsync());

    private async Task<IReadOnlyList<Batch>> WithCountsAsync(IReadOnlyList<BatchRow> rows, CancellationToken cancellation)
    {
        Guid[] ids = [.. rows.Select(row => row.Id)];
        var counts = await db.BatchItems.AsNoTracking().Where(row => ids.Contains(row.Batch))
            .GroupBy(row => new { row.Batch, row.State }).Select(group => new { group.Key.Batch, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new Batch(
                row.Id,
                JsonSerializer.Deserialize<Actor>(row.ByText, LedgerJson.Options)!,
                row.Delegation,
                JsonSerializer.Deserialize<BatchAct>(row.ActText, LedgerJson.Options)!,
                Moments.FromMicroseconds(row.AtMicroseconds),
                row.StartedAtMicroseconds is { } started ? Moments.FromMicroseconds(started) : null,
                row.EndedAtMicroseconds is { } ended ? Moments.FromMicroseconds(ended) : null,
                counts.Where(one => one.Batch == row.Id).ToDictionary(one => Enum.Parse<BatchItemState>(one.State), one => one.Count))),
        ];
    }

    private static BatchItem Read(BatchItemRow row) => new(
        new DossierId(row.Dossier), row.UnitName, row.LevelName, row.Version, Enum.Parse<BatchItemState>(row.State), row.Outcome);
}
