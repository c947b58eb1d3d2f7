using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Maintenance.Audit;

/// <summary>All ledgers of one kind in the database.</summary>
/// <param name="Kind">The kind in seals; it never changes.</param>
/// <param name="Name">Name of the kind.</param>
/// <param name="Ids">The ledgers that there are, or that something else in the database says there should be.</param>
/// <param name="Rows">The lines of some of them, by ledger and number.</param>
/// <param name="Heads">Where each ends now.</param>
/// <param name="Verify">Verifies the lines of one.</param>
/// <param name="NameAsync">Names one for people.</param>
internal sealed record LedgerTable(
    string Kind,
    string Name,
    Func<CancellationToken, Task<List<Guid>>> Ids,
    Func<Guid[], IQueryable<LedgerRow>> Rows,
    Func<CancellationToken, Task<List<LastLine>>> Heads,
    Func<IEnumerable<SealedLine>, ChainBreak?> Verify,
    Func<Guid, CancellationToken, Task<string>> NameAsync)
{
    public static IReadOnlyList<LedgerTable> Of(NtmDbContext db) =>
    [
        new(
            "dossier",
            "sổ hồ sơ",
            db.Acts.Select(row => row.Dossier).Union(db.Dossiers.Select(row => row.Id)).ToListAsync,
            ids => db.Acts.AsNoTracking().Where(row => ids.Contains(row.Dossier)).OrderBy(row => row.Dossier).ThenBy(row => row.Sequence),
            db.Acts.Where(row => row.Sequence == db.Acts.Where(one => one.Dossier == row.Dossier).Max(one => one.Sequence))
                .Select(row => new LastLine(row.Dossier, row.Sequence, row.Hash)).ToListAsync,
            DossierLedger.Chain.Verify,
            (id, cancellation) => DossierAsync(db, id, cancellation)),
        new(
            "session",
            "sổ phiên họp",
            db.SessionActs.Select(row => row.Session).Union(db.Sessions.Select(row => row.Id)).ToListAsync,
            ids => db.SessionActs.AsNoTracking().Where(row => ids.Contains(row.Session)).OrderBy(row => row.Session).ThenBy(row => row.Sequence),
            db.SessionActs.Where(row => row.Sequence == db.SessionActs.Where(one => one.Session == row.Session).Max(one => one.Sequence))
                .Select(row => new LastLine(row.Session, row.Sequence, row.Hash)).ToListAsync,
            SessionLedger.Chain.Verify,
            (id, cancellation) => SessionAsync(db, id, cancellation)),
        new(
            "report",
            "sổ báo cáo",
            db.ReportEntries.Select(row => row.Report).Union(db.Reports.Where(row => row.State != nameof(ReportState.Draft)).Select(row => row.Id)).ToListAsync,
            ids => db.ReportEntries.AsNoTracking().Where(row => ids.Contains(row.Report)).OrderBy(row => row.Report).ThenBy(row => row.Sequence),
            db.ReportEntries.Where(row => row.Sequence == db.ReportEntries.Where(one => one.Report == row.Report).Max(one => one.Sequence))
                .Select(row => new LastLine(row.Report, row.Sequence, row.Hash)).ToListAsync,
            ReportLedger.Chain.Verify,
            (id, cancellation) => ReportAsync(db, id, cancellation)),
        Single("figure", "sổ số liệu", db.FigureEntries, FigureLedger.Chain.Verify),
        Single("calendar", "sổ lịch nghỉ", db.CalendarEntries, CalendarLedger.Chain.Verify),
        Single("plan", "sổ kế hoạch", db.PlanRulings, PlanLedger.Chain.Verify),
    ];

    private static LedgerTable Single<TRow>(string kind, string name, IQueryable<TRow> rows, Func<IEnumerable<SealedLine>, ChainBreak?> verify)
        where TRow : LedgerRow => new(
            kind,
            name,
            async cancellation => await rows.AnyAsync(cancellation) ? [Guid.Empty] : [],
            _ => rows.AsNoTracking().OrderBy(row => row.Sequence),
            rows.OrderByDescending(row => row.Sequence).Take(1).Select(row => new LastLine(Guid.Empty, row.Sequence, row.Hash)).ToListAsync,
            verify,
            (_, _) => Task.FromResult(name));

    public static async Task<string> DossierAsync(NtmDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row
            ? $"hồ sơ {Names.InSentence(row.UnitName, row.DistrictName)}, {row.LevelName} {row.Year} ({id})"
            : $"hồ sơ {id}";

    private static async Task<string> SessionAsync(NtmDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row
            ? $"phiên họp ngày {row.Day.Written()} ({id})"
            : $"phiên họp {id}";

    private static async Task<string> ReportAsync(NtmDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Reports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row
            ? $"báo cáo {row.Form}, kỳ {row.Period}, của {row.Organisation} ({id})"
            : $"báo cáo {id}";
}

/// <summary>Where a ledger ends.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Lines">Number of the last line.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record LastLine(Guid Ledger, int Lines, string Hash);
