using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Infrastructure.Jobs;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>One database transaction; run again when another request won the race for the same key.</summary>
internal sealed class UnitOfWork(NtmDbContext db, OutboxNudge nudge) : IUnitOfWork
{
    private const int Tries = 5;

    /// <inheritdoc/>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, CancellationToken cancellation)
    {
        // Work started within work joins it: both are written together.
        if (db.Database.CurrentTransaction is not null)
        {
            return await work(cancellation);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, commit, cancellation);
            }
            catch (DbUpdateException race) when (attempt < Tries && IsRace(race))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var answer = await work(cancellation);
        if (!commit(answer))
        {
            db.ChangeTracker.Clear();
            return answer;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        nudge.AfterCommit();
        return answer;
    }

    private static bool IsRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException is SqliteException { SqliteErrorCode: 19 or 5 };
}
