using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>Reports on demand and the time given for them, in the database.</summary>
internal sealed class EfDemands(NtmDbContext db) : IDemands
{
    private const int PageSize = 20;
    private static readonly string Open = nameof(ObligationState.Open);
    private static readonly string Done = nameof(ObligationState.Done);
    private static readonly string OnDemand = nameof(ObligationKind.Demand);

    public async Task<Page<Demand>> ListAsync(IReadOnlyList<string> provinces, int page, CancellationToken cancellation)
    {
        var rows = db.Demands.AsNoTracking().Where(row => provinces.Contains(row.Province));
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderByDescending(row => row.AtMicroseconds).ThenBy(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new(await ShownAsync(items, cancellation), page, PageSize, total);
    }

    public async Task<Demand?> FindAsync(IReadOnlyList<string> provinces, Guid id, CancellationToken cancellation) => await ShownAsync(
        await db.Demands.AsNoTracking().Where(row => row.Id == id && provinces.Contains(row.Province)).ToListAsync(cancellation), cancellation) is [var one] ? one : null;

    public async Task AddAsync(DemandOpened opened, CancellationToken cancellation)
    {
        var demand = opened.Demand;
        db.Demands.Add(new DemandRow
        {
            Id = demand.Id,
            Province = demand.ProvinceYear.Province,
            ProvinceYear = demand.ProvinceYear,
            Title = demand.Title,
            Text = demand.Text,
            DueDay = demand.DueDay,
            Source = demand.Source,
            AtMicroseconds = demand.At.ToMicroseconds(),
            By = demand.By,
        });
        db.Obligations.AddRange(opened.Owed.Select(ObligationRows.Of));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<Obligation>> OwedForAsync(Guid demand, CancellationToken cancellation)
    {
        var duty = $"{demand}";
        var owed = await db.Obligations.AsNoTracking().Where(one => one.Kind == OnDemand && one.Duty == duty && one.State == Open).ToListAsync(cancellation);
        return [.. owed.Select(one => ObligationRows.Shown(one, null, []))];
    }

    public async Task WithdrawAsync(Demand withdrawn, CancellationToken cancellation)
    {
        var row = await db.Demands.FirstAsync(one => one.Id == withdrawn.Id, cancellation);
        (row.WithdrawnBecause, row.WithdrawnBy) = (withdrawn.WithdrawnBecause, withdrawn.WithdrawnBy);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<Extension>> ExtensionsOfAsync(Guid obligation, CancellationToken cancellation) =>
        await ShownAsync(db.Extensions.Where(row => row.Obligation == obligation), cancellation);

    public async Task<IReadOnlyList<Extension>> UndecidedAsync(IReadOnlyList<string> provinces, CancellationToken cancellation) =>
        await ShownAsync(
            db.Extensions.Where(row => row.Granted == null
                && db.Obligations.Any(one => one.Id == row.Obligation && provinces.Contains(one.Province))),
            cancellation);

    public async Task<Extension?> FindExtensionAsync(IReadOnlyList<string> provinces, Guid id, CancellationToken cancellation) =>
        await ShownAsync(
            db.Extensions.Where(row => row.Id == id && db.Obligations.Any(one => one.Id == row.Obligation && provinces.Contains(one.Province))), cancellation) is [var one]
            ? one
            : null;

    public async Task AskAsync(Extension extension, CancellationToken cancellation)
    {
        db.Extensions.Add(new ExtensionRow
        {
            Id = extension.Id,
            Obligation = extension.Obligation,
            DueDay = extension.DueDay,
            Until = extension.Until,
            Reason = extension.Reason,
            AtMicroseconds = extension.At.ToMicroseconds(),
            By = extension.By,
        });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DecideAsync(Extension decided, CancellationToken cancellation)
    {
        var row = await db.Extensions.FirstAsync(one => one.Id == decided.Id, cancellation);
        // Written only over a request that waits: whoever decides second begins again.
        db.Entry(row).Property(one => one.Granted).OriginalValue = null;
        (row.Granted, row.DecidedBecause, row.DecidedBy) = (decided.Granted, decided.DecidedBecause, decided.DecidedBy);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<Demand>> ShownAsync(List<DemandRow> rows, CancellationToken cancellation)
    {
        string[] duties = [.. rows.Select(row => $"{row.Id}")];
        var owed = (await db.Obligations.AsNoTracking().Where(one => one.Kind == OnDemand && duties.Contains(one.Duty))
            .GroupBy(one => new { one.Duty, one.State }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
            .ToLookup(one => one.Key.Duty, StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new Demand(
                row.Id, new ProvinceYearId(row.ProvinceYear), row.Title, row.Text, row.DueDay, row.Source, Moments.FromMicroseconds(row.AtMicroseconds), row.By,
                row.WithdrawnBecause, row.WithdrawnBy, owed[$"{row.Id}"].Sum(one => one.Count), owed[$"{row.Id}"].Where(one => one.Key.State == Done).Sum(one => one.Count))),
        ];
    }

    private async Task<IReadOnlyList<Extension>> ShownAsync(IQueryable<ExtensionRow> rows, CancellationToken cancellation)
    {
        var found = await rows.AsNoTracking()
            .Join(db.Obligations, row => row.Obligation, one => one.Id, (row, one) => new { Row = row, one.UnitName, one.Title })
            .OrderBy(one => one.Row.AtMicroseconds).ThenBy(one => one.Row.Id)
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(one => new Extension(
                one.Row.Id, one.Row.Obligation, one.UnitName, one.Title, one.Row.DueDay, one.Row.Until, one.Row.Reason,
                Moments.FromMicroseconds(one.Row.AtMicroseconds), one.Row.By, one.Row.Granted, one.Row.DecidedBecause, one.Row.DecidedBy)),
        ];
    }
}
