using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>
/// One database transaction; run again from its start when another request won the race for the same key,
/// or when the server was away for a moment.
/// </summary>
internal sealed class UnitOfWork(NtmDbContext db, DatabaseKind kind, TransactionEnd end, Telemetry telemetry, TimeProvider clock) : IUnitOfWork
{
    /// <summary>Each lost race means that somebody else has won: a full council may vote in the same second.</summary>
    private const int Tries = 25;

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
                var answer = await PatientlyAsync(work, commit, cancellation);
                end.Committed();
                return answer;
            }
            catch (Exception race) when (attempt < Tries && kind.IsRace(race))
            {
                // Once more, from the start.
                telemetry.CountLostRace();
            }
            finally
            {
                db.ChangeTracker.Clear();
                end.Undone();
            }
        }
    }

    private Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, CancellationToken cancellation)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        return strategy.ExecuteAsync(
            new Attempt<T>(work, commit, strategy.RetriesOnFailure),
            (_, attempt, token) => OnceAsync(attempt, token),
            (_, attempt, token) => WasCommittedAsync(attempt, token),
            cancellation);
    }

    private async Task<T> OnceAsync<T>(Attempt<T> attempt, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        end.Undone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var answer = await attempt.Work(cancellation);
        if (!attempt.Commit(answer))
        {
            end.Undone();
            return answer;
        }

        if (attempt.LeavesMark)
        {
            db.Commits.Add(new CommitRow { Id = attempt.Mark, AtMicroseconds = clock.GetUtcNow().ToMicroseconds() });
        }

        await db.SaveChangesAsync(cancellation);
        attempt.Answer = answer;
        await transaction.CommitAsync(cancellation);
        return answer;
    }

    /// <summary>The connection may break after the server has committed: then the work must not be done a second time.</summary>
    private async Task<ExecutionResult<T>> WasCommittedAsync<T>(Attempt<T> attempt, CancellationToken cancellation) => new(
        await db.Commits.AsNoTracking().AnyAsync(row => row.Id == attempt.Mark, cancellation),
        attempt.Answer!);

    private sealed class Attempt<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, bool leavesMark)
    {
        public Func<CancellationToken, Task<T>> Work { get; } = work;

        public Func<T, bool> Commit { get; } = commit;

        public bool LeavesMark { get; } = leavesMark;

        public Guid Mark { get; } = Guid.CreateVersion7();

        public T? Answer { get; set; }
    }
}
