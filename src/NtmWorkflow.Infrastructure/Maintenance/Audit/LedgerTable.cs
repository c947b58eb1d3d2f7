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
/// <param name="Name">Name of the kind.</param>
/// <param name="Ids">The ledgers that there are, or that something else in the database says there should be.</param>
/// <param name="Rows">The lines of some of them, by ledger and number.</param>
/// <param name="Verify">Verifies the lines of one.</param>
/// <param name="NameAsync">Names one for people.</param>
internal sealed record LedgerTable(
    string Name,
    Func<CancellationToken, Task<List<Guid>>> Ids,
    Func<Guid[], IQueryable<LedgerRow>> Rows,
    Func<IEnumerable<SealedLine>, ChainBreak?> Verify,
    Func<Guid, CancellationToken, Task<string>> NameAsync)
{
    public static IReadOnlyList<LedgerTable> Of(NtmDbContext db) =>
    [
        new(
            "sổ hồ sơ",
            db.Acts.Select(row => row.Dossier).Union(db.Dossiers.Select(row => row.Id)).ToListAsync,
            ids => db.Acts.AsNoTracking().Where(row => ids.Contains(row.Dossier)).OrderBy(row => row.Dossier).ThenBy(row => row.Sequence),
            DossierLedger.Chain.Verify,
            (id, cancellation) => DossierAsync(db, id, cancellation)),
        new(
            "sổ phiên họp",
            db.SessionActs.Select(row => row.Session).Union(db.Sessions.Select(row => row.Id)).ToListAsync,
            ids => db.SessionActs.AsNoTracking().Where(row => ids.Contains(row.Session)).OrderBy(row => row.Session).ThenBy(row => row.Sequence),
            SessionLedger.Chain.Verify,
            (id, cancellation) => SessionAsync(db, id, cancellation)),
        new(
            "sổ báo cáo",
            db.ReportEntries.Select(row => row.Report).Union(db.Reports.Where(row => row.State != nameof(ReportState.Draft)).Select(row => row.Id)).ToListAsync,
            ids => db.ReportEntries.AsNoTracking().Where(row => ids.Contains(row.Report)).OrderBy(row => row.Report).ThenBy(row => row.Sequence),
            ReportLedger.Chain.Verify,
            (id, cancellation) => ReportAsync(db, id, cancellation)),
        Single("sổ số liệu", db.FigureEntries, FigureLedger.Chain.Verify),
        Single("sổ lịch nghỉ", db.CalendarEntries, CalendarLedger.Chain.Verify),
        Single("sổ kế hoạch", db.PlanRulings, PlanLedger.Chain.Verify),
    ];

    private static LedgerTable Single<TRow>(string name, IQueryable<TRow> rows, Func<IEnumerable<SealedLine>, ChainBreak?> verify)
        where TRow : LedgerRow => new(
            name,
            async cancellation => await rows.AnyAsync(cancellation) ? [Guid.Empty] : [],
            _ => rows.AsNoTracking().OrderBy(row => row.Sequence),
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
