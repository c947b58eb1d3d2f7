using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Maintenance.Audit;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Reporting;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance;

/// <summary>What an administrator does with a database while nobody is served (bảo trì cơ sở dữ liệu).</summary>
public sealed class DatabaseMaintenance : IAsyncDisposable
{
    private readonly NtmDbContext _db;
    private readonly DatabaseKind _kind;
    private readonly DatabaseUpkeep _upkeep;

    /// <summary>Opens the database of the settings.</summary>
    /// <exception cref="StartProblemException">The connection string can't be read.</exception>
    public DatabaseMaintenance(DatabaseSettings settings, ILoggerFactory logs)
    {
        _kind = DatabaseKind.For(settings);
        _db = _kind.Open();
        _upkeep = new DatabaseUpkeep(_db, _kind, logs.CreateLogger<DatabaseUpkeep>());
    }

    /// <summary>The steps that the database still lacks, oldest first; waits while the server does not answer.</summary>
    /// <exception cref="StartProblemException">The server answers, but not as needed.</exception>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation) =>
        (await _upkeep.VersionAsync(cancellation)).Pending;

    /// <summary>Brings tables and job tables up to date.</summary>
    /// <returns>The steps that were applied, oldest first.</returns>
    /// <exception cref="StartProblemException">A step can't be applied; it left nothing behind.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation) => _upkeep.MigrateAsync(cancellation);

    /// <summary>The SQL of all steps, for an administrator who runs it by hand. Nothing is changed.</summary>
    public Task<string> ScriptAsync(CancellationToken cancellation) => _upkeep.ScriptAsync(cancellation);

    /// <summary>Copies everything into an empty database and proves the copy: row counts, and every ledger's chain.</summary>
    /// <param name="target">Where to; it must be empty. Tables are created.</param>
    /// <param name="cancellation">Cancels; then nothing is left in the target's tables.</param>
    /// <returns>What was copied, table by table.</returns>
    /// <exception cref="StartProblemException">Source or target are not fit; the target's tables are left empty.</exception>
    public async Task<IReadOnlyList<MovedTable>> MoveToAsync(DatabaseMaintenance target, CancellationToken cancellation)
    {
        if (await PendingAsync(cancellation) is { Count: > 0 })
        {
            throw new StartProblemException($"Nguồn {_kind.Target} chưa ở phiên bản của chương trình này: chạy “ntm migrate” với nguồn trước.");
        }

        await target.MigrateAsync(cancellation);
        try
        {
            return await new DatabaseMove(_db, target._db, target._kind).RunAsync(cancellation);
        }
        catch (Exception error) when (error is DbException or DbUpdateException or RetryLimitExceededException)
        {
            throw new StartProblemException($"Chưa có gì được chuyển. {target._kind.Explain(error)}", error);
        }
    }

    /// <summary>Verifies every ledger, and every evidence file in the store or named in the database. Nothing is changed.</summary>
    /// <param name="evidence">Folder of the evidence store.</param>
    /// <param name="seals">The seals to hold the ledgers against; none where there are none yet.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="StartProblemException">The database is not of this program's version, or does not answer.</exception>
    public async Task<Verification> VerifyAsync(string evidence, SealFiles seals, IProgress<string> progress, CancellationToken cancellation)
    {
        await RequireVersionAsync(cancellation);
        var files = new NamedFiles(_db);
        var ledgers = await new LedgerAudit(_db, progress, seals.Read()).RunAsync(files.Take, cancellation);
        await files.TakeTablesAsync(cancellation);
        return ledgers.And(await new EvidenceAudit(new EvidenceFolder(evidence), progress).RunAsync(files.All, cancellation));
    }

    /// <summary>Keeps in the security log what a verification found.</summary>
    /// <returns>Whether it could be kept: a copy may be one that nobody writes to.</returns>
    public async Task<bool> KeepAsync(Verification found, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var told = new ToldEvent(
            found.Holds ? SecurityEvent.LedgersHeld : SecurityEvent.LedgersDamaged, now.ToUnixTimeSeconds() / 60, ProcessOrigin.Here,
            found.Holds ? string.Join("; ", found.Summary) : $"{found.Damage.Count} chỗ hỏng: {string.Join("; ", found.Damage)}", IsClaimed: false);
        try
        {
            await new SecurityBook(_db, null).AddAsync(new Dictionary<ToldEvent, ToldCount> { [told] = new(now.ToMicroseconds(), 1) }, cancellation);
            return true;
        }
        catch (Exception error) when (error is DbException or DbUpdateException or RetryLimitExceededException)
        {
            return false;
        }
    }

    /// <summary>Puts a seal over all ledgers (niêm phong các sổ).</summary>
    /// <param name="folder">Folder of the key and the file of seals; both are made where there is none yet.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Cancels; then there is no seal.</param>
    /// <exception cref="StartProblemException">The database is not of this program's version, or the key can't be read.</exception>
    public async Task<SealMade> SealAsync(string folder, TimeProvider clock, CancellationToken cancellation)
    {
        await RequireVersionAsync(cancellation);
        return await new Sealing(_db, folder, clock).RunAsync(cancellation);
    }

    /// <summary>What the files in a folder would change in what is owed and not due yet. Nothing is changed.</summary>
    /// <param name="folder">The folder <c>workflows</c>, edited by hand.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The changes, or what is wrong in the files.</returns>
    /// <exception cref="StartProblemException">The database is not of this program's version, or does not answer.</exception>
    public async Task<Outcome<DueDayMoves>> PreviewDutiesAsync(string folder, TimeProvider clock, CancellationToken cancellation)
    {
        await RequireVersionAsync(cancellation);
        var book = await new RuleFolder(_db, folder).ReadAsync(cancellation);
        return book.Succeeded
            ? await new DutyChanges(new EfObligationBook(_db), clock).PreviewAsync(book.Value, cancellation)
            : Outcome.Refused<DueDayMoves>(book.Refusals);
    }

    /// <summary>Refuses a database that lacks a step of this program.</summary>
    /// <exception cref="StartProblemException">It does.</exception>
    public async Task RequireVersionAsync(CancellationToken cancellation)
    {
        if (await PendingAsync(cancellation) is { Count: > 0 } pending)
        {
            throw new StartProblemException($"{_kind.Target} còn thiếu {pending.Count} bước nâng cấp: chạy “ntm migrate” trước.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
