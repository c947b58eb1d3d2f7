using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Which version a database has, and which one this program needs.</summary>
/// <param name="Applied">Migrations that the database has, oldest first.</param>
/// <param name="Known">Migrations that this program knows, oldest first.</param>
internal sealed record DatabaseVersion(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    /// <summary>What is still to be applied.</summary>
    public IReadOnlyList<string> Pending => [.. Known.Except(Applied, StringComparer.Ordinal)];

    /// <summary>Whether a newer program has changed the database.</summary>
    public bool IsNewer => Applied.Except(Known, StringComparer.Ordinal).Any();
}

/// <summary>Waits for the database, tells its version and brings it up to date.</summary>
internal sealed class DatabaseUpkeep(NtmDbContext db, DatabaseKind kind, ILogger<DatabaseUpkeep> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>The version; waits, and says so, while the server does not answer.</summary>
    /// <exception cref="StartProblemException">It answers, but not as needed; or a newer program has changed the database.</exception>
    public async Task<DatabaseVersion> VersionAsync(CancellationToken cancellation)
    {
        var version = await PatientlyAsync(ReadVersionAsync, cancellation);
        return version.IsNewer
            ? throw new StartProblemException(
                $"Cơ sở dữ liệu {kind.Target} ở phiên bản “{version.Applied[^1]}”, mới hơn chương trình này (biết tới “{version.Known[^1]}”): cài chương trình mới hơn.")
            : version;
    }

    /// <summary>Applies what is pending, the job tables included. Each migration is applied whole or not at all.</summary>
    /// <returns>What was applied.</returns>
    /// <exception cref="StartProblemException">The user may not change the tables, or the database is newer.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        var version = await VersionAsync(cancellation);
        try
        {
            await kind.BeforeMigrationAsync(db, cancellation);
            await db.Database.MigrateAsync(cancellation);
            await db.Database.OpenConnectionAsync(cancellation);
            kind.PrepareJobs(db.Database.GetDbConnection());
            return version.Pending;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new StartProblemException(kind.Explain(error), error);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The SQL of what is pending, for an administrator to read or run.</summary>
    public async Task<string> ScriptAsync(CancellationToken cancellation) =>
        await kind.MigrationScriptAsync(db, cancellation) + kind.JobsScript();

    private async Task<DatabaseVersion> ReadVersionAsync(CancellationToken cancellation)
    {
        if (kind.IsServer)
        {
            await AnswersAsync(cancellation);
        }

        string[] known = [.. db.Database.GetMigrations()];
        string[] applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellation)];
        return new(applied, known);
    }

    /// <summary>A plain connection: the context's own would try for minutes before it says that nobody answers.</summary>
    private async Task AnswersAsync(CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (Exception error) when (kind.TroubleOf(error) == DatabaseTrouble.NoDatabase)
        {
            // It can still be created.
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private async Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await work(cancellation);
            }
            catch (Exception error) when (kind.TroubleOf(error) == DatabaseTrouble.Unreachable)
            {
                log.LogWarning("{Problem} Thử lại sau {Seconds:0} giây.", kind.Explain(error), pause.TotalSeconds);
                await Task.Delay(pause, cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                throw new StartProblemException(kind.Explain(error), error);
            }
        }
    }
}
