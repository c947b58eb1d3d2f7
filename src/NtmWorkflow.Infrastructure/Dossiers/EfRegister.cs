using NtmWorkflow.Application.Shared.Input;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>The public register from its read models.</summary>
internal sealed class EfRegister(NtmDbContext db) : IRegister
{
    private const int PageSize = 20;

    public async Task<Page<RegisterLine>> PageAsync(RegisterFilter filter, int page, CancellationToken cancellation)
    {
        var rows = Narrowed(filter);
        var total = await rows.CountAsync(cancellation);
        var items = await rows
            .OrderByDescending(row => row.DecisionDay).ThenBy(row => row.UnitName).ThenBy(row => row.Province).ThenBy(row => row.Unit).ThenBy(row => row.Level)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize)
            .ToListAsync(cancellation);
        return new([.. items.Select(Line)], page, PageSize, total);
    }

    public async Task<IReadOnlyList<RegisterLine>> AllAsync(RegisterFilter filter, CancellationToken cancellation)
    {
        var rows = await Narrowed(filter).OrderBy(row => row.Province).ThenBy(row => row.Unit).ThenBy(row => row.Level).ToListAsync(cancellation);
        return [.. rows.Select(Line)];
    }

    public async Task<IReadOnlyList<RegisterLine>> UnitAsync(string province, UnitId unit, CancellationToken cancellation)
    {
        var rows = await db.Recognitions.AsNoTracking()
            .Where(row => row.Province == province && row.Unit == unit).OrderBy(row => row.Level)
            .ToListAsync(cancellation);
        return [.. rows.Select(Line)];
    }

    public async Task<IReadOnlyList<RegisterEvent>> HistoryAsync(string province, UnitId unit, CancellationToken cancellation)
    {
        var rows = await db.RegisterEvents.AsNoTracking()
            .Where(row => row.Province == province && row.Unit == unit)
            .OrderBy(row => row.Day).ThenBy(row => row.Dossier).ThenBy(row => row.Sequence)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new RegisterEvent(
                row.Level, row.LevelName, Enum.Parse<RegisterEventKind>(row.Kind), row.Day, row.Year, row.Symbol, row.Code, row.Period, row.PublishedOn)),
        ];
    }

    public async Task<RegisterChoices> ChoicesAsync(CancellationToken cancellation)
    {
        var rows = db.Recognitions.AsNoTracking();
        var provinces = await rows.Select(row => new { row.Province, row.ProvinceName }).Distinct().OrderBy(one => one.Province).ToListAsync(cancellation);
        var districts = await rows.Where(row => row.District != null).Select(row => new { row.District, row.DistrictName }).Distinct()
            .OrderBy(one => one.DistrictName).ThenBy(one => one.District).ToListAsync(cancellation);
        var levels = await rows.Select(row => new { row.Level, row.LevelName }).Distinct().OrderBy(one => one.Level).ToListAsync(cancellation);
        return new(
            [.. provinces.DistinctBy(one => one.Province, StringComparer.Ordinal).Select(one => new RegisterChoice(one.Province, one.ProvinceName))],
            [.. districts.DistinctBy(one => one.District, StringComparer.Ordinal).Select(one => new RegisterChoice(one.District!, one.DistrictName))],
            [.. levels.DistinctBy(one => one.Level, StringComparer.Ordinal).Select(one => new RegisterChoice(one.Level, one.LevelName))],
            await rows.Select(row => row.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellation),
            await rows.Select(row => row.DecisionYear).Distinct().OrderByDescending(year => year).ToListAsync(cancellation));
    }

    public async Task<IReadOnlyDictionary<DossierId, LatestReview>> LatestReviewsAsync(
        IReadOnlyList<DossierId> recognitions, CancellationToken cancellation)
    {
        Guid[] ids = [.. recognitions.Select(one => one.Value)];
        var rows = await db.Recognitions.AsNoTracking()
            .Where(row => ids.Contains(row.Dossier) && row.Review != null)
            .Join(db.Dossiers, row => row.Review, review => review.Id, (row, review) => new { row, review.CriteriaSet })
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            one => new DossierId(one.row.Dossier),
            one => new LatestReview(new DossierId(one.row.Review!.Value), one.row.ReviewPeriod!, one.row.ReviewedOn!.Value, one.CriteriaSet));
    }

    public async Task<IReadOnlyList<RecognitionInForce>> InForceAsync(CancellationToken cancellation)
    {
        var stands = nameof(RegisterState.Recognised);
        var rows = await db.Recognitions.AsNoTracking().Where(row => row.State == stands)
            .OrderBy(row => row.Province).ThenBy(row => row.Unit).ThenBy(row => row.Level)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new RecognitionInForce(new DossierId(row.Dossier), new ProvinceYearId(row.ProvinceYear), new UnitId(row.Unit), row.Level, row.PublishedOn))];
    }

    private IQueryable<RecognitionRow> Narrowed(RegisterFilter filter)
    {
        var rows = db.Recognitions.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var plain = PlainText.Of(filter.Search);
            rows = rows.Where(row => row.SearchText.Contains(plain));
        }

        if (filter.Standing is { } state)
        {
            var name = state.ToString();
            rows = rows.Where(row => row.State == name);
        }

        rows = filter.Province is { Length: > 0 } province ? rows.Where(row => row.Province == province) : rows;
        rows = filter.District is { } district ? rows.Where(row => row.District == district) : rows;
        rows = filter.Level is { Length: > 0 } level ? rows.Where(row => row.Level == level) : rows;
        rows = filter.Year is { } year ? rows.Where(row => row.Year == year) : rows;
        return filter.DecisionYear is { } decided ? rows.Where(row => row.DecisionYear == decided) : rows;
    }

    private static RegisterLine Line(RecognitionRow row) => new(
        row.Province, row.ProvinceName, new UnitId(row.Unit), row.UnitName, Enum.Parse<UnitKind>(row.UnitKind), UnitId.Maybe(row.District), row.DistrictName,
        row.Level, row.LevelName, row.Year, Enum.Parse<Procedure>(row.Procedure), row.DecisionSymbol, row.DecisionDay, row.PublishedOn,
        row.Code, Enum.Parse<RegisterState>(row.State), row.EndedOn, row.EndedBy, row.ConfirmedPeriod, row.ConfirmedOn);
}
