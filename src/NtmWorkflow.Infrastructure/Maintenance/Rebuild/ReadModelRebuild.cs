using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Maintenance.Audit;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Reporting;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Rebuild;

/// <summary>What was made again.</summary>
/// <param name="Damage">Ledgers that do not hold; then nothing was changed.</param>
/// <param name="Dossiers">Dossiers.</param>
/// <param name="Sessions">Council sessions.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Acts">Lines that were read for them.</param>
public sealed record Rebuilt(IReadOnlyList<string> Damage, int Dossiers, int Sessions, int Reports, int Acts);

/// <summary>
/// Makes all read models again from the ledgers: one transaction for each unit, session and lot of reports, so that it may be
/// stopped anywhere and run again. Drafts, files, notices, obligations do not follow from a ledger and stay as they are.
/// </summary>
public sealed class ReadModelRebuild
{
    private const int Batch = 200;

    private readonly NtmDbContext _db;
    private readonly IUnitOfWork _work;
    private readonly Projector _projector;
    private readonly SessionProjector _sessions;
    private readonly RulesInForce _rules;
    private readonly Func<RulesInForce, IRuleBooks> _books;

    internal ReadModelRebuild(
        NtmDbContext db, IUnitOfWork work, Projector projector, SessionProjector sessions, RulesInForce rules, RuleReload reload, RuleArchive archive)
    {
        (_db, _work, _projector, _sessions, _rules) = (db, work, projector, sessions, rules);
        _books = inForce => new RuleBooks(inForce, reload, archive);
    }

    /// <summary>Runs it, while the service is stopped.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Cancels; what is done by then stays done.</param>
    /// <exception cref="StartProblemException">A ledger holds, but can't be read with the rules at hand; the message names it.</exception>
    public async Task<Rebuilt> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        var found = await new LedgerAudit(_db, progress).RunAsync(null, cancellation);
        if (!found.Holds)
        {
            return new(found.Damage, 0, 0, 0, 0);
        }

        var timeline = await RuleTimeline.ReadAsync(_db, _rules.Folder, cancellation);
        var units = await UnitLedgers.AllAsync(_db, cancellation);
        var dossiers = new DossierReplay(_db, _projector, timeline, _books);
        var acts = await EachAsync(units, "hồ sơ của đơn vị", unit => unit.Unit, dossiers.RunAsync, progress, cancellation);
        var ids = await _db.SessionActs.Select(row => row.Session).Distinct().ToListAsync(cancellation);
        var sessions = new SessionReplay(_db, _sessions, timeline);
        acts += await EachAsync(ids, "phiên họp", id => id.ToString(), sessions.RunAsync, progress, cancellation);
        var reports = await _db.ReportEntries.Select(row => row.Report).Distinct().ToListAsync(cancellation);
        acts += await EachAsync([.. reports.Chunk(Batch)], "lượt báo cáo", some => some[0].ToString(), ReportsAsync, progress, cancellation);
        await _work.RunAsync(DropStraysAsync, _ => true, cancellation);
        return new([], units.Sum(unit => unit.Dossiers.Length), ids.Count, reports.Count, acts);
    }

    private async Task<int> EachAsync<T>(
        IReadOnlyList<T> all, string what, Func<T, string> nameOf, Func<T, CancellationToken, Task<int>> run, IProgress<string> progress, CancellationToken cancellation)
    {
        var acts = 0;
        foreach (var (index, one) in all.Index())
        {
            try
            {
                acts += await _work.RunAsync(token => run(one, token), _ => true, cancellation);
            }
            catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or KeyNotFoundException)
            {
                throw new StartProblemException($"Chưa dựng lại được {what} {nameOf(one)}: {error.Message}", error);
            }

            if ((index + 1) % Batch == 0 || index + 1 == all.Count)
            {
                progress.Report($"Đã dựng lại {what}: {index + 1}/{all.Count}");
            }
        }

        return acts;
    }

    private async Task<int> ReportsAsync(Guid[] some, CancellationToken cancellation)
    {
        var rows = await _db.ReportEntries.AsNoTracking().Where(row => some.Contains(row.Report)).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var entries = rows.Select(row => ReportLedger.Chain.Open(row.ToLine())).ToLookup(entry => entry.Ledger);
        foreach (var report in await _db.Reports.Where(row => some.Contains(row.Id)).ToListAsync(cancellation))
        {
            report.State = EfReports.StateOf([.. entries[report.Id]]).ToString();
        }

        return rows.Count;
    }

    /// <summary>Rows of dossiers and sessions that no ledger knows.</summary>
    private async Task<int> DropStraysAsync(CancellationToken cancellation) =>
        await _db.Recognitions.Where(row => !_db.Acts.Any(act => act.Dossier == row.Dossier)).ExecuteDeleteAsync(cancellation)
        + await _db.RegisterEvents.Where(row => !_db.Acts.Any(act => act.Dossier == row.Dossier)).ExecuteDeleteAsync(cancellation)
        + await _db.Decisions.Where(row => !_db.Acts.Any(act => act.Dossier == row.Dossier)).ExecuteDeleteAsync(cancellation)
        + await _db.DecisionNumbers.Where(row => !_db.Acts.Any(act => act.Dossier == row.Dossier)).ExecuteDeleteAsync(cancellation)
        + await _db.Agendas.Where(row => !_db.SessionActs.Any(act => act.Session == row.Session)).ExecuteDeleteAsync(cancellation);
}
