using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewHeatMap;

/// <summary>Asks for communes by criteria, of a plan and a level (bản đồ kết quả tiêu chí).</summary>
/// <param name="ProvinceYear">Id of the province year; none or unknown: the latest the person may see.</param>
/// <param name="Level">Id of the level; none or unknown: the first that the plan names.</param>
/// <param name="District">Id of a district to narrow to, or none.</param>
/// <param name="By">Whose verdicts are counted; none: of each indicator the level that spoke last.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewHeatMapQuery(
    ProvinceYearId? ProvinceYear = null, string? Level = null, UnitId? District = null, VerdictLevel? By = null, int Page = 1)
    : IRequest<Outcome<HeatMapView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewHeatMap;
}

internal sealed class ViewHeatMapHandler(IRuleBooks books, IReadModels models, IRegister register, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewHeatMapQuery, Outcome<HeatMapView>>
{
    private const int PageSize = 25;

    public async Task<Outcome<HeatMapView>> Handle(ViewHeatMapQuery request, CancellationToken cancellationToken)
    {
        var seen = HeatMapSight.Of(books.Current, current.Actor!, clock.TodayInVietnam());
        if (seen.Choose(request.ProvinceYear, request.Level) is not { } chosen)
        {
            return Nothing(seen);
        }

        var districts = chosen.Districts();
        var district = districts.FirstOrDefault(one => one.Id == request.District)?.Id;
        var dossiers = await models.DossiersOfLevelAsync(current.Actor!, chosen.ProvinceYear, chosen.Level.Id, cancellationToken);
        var communes = chosen.Communes(dossiers, UnitId.Maybe(district));
        var shown = communes.Skip(Paging.Before(Math.Max(1, request.Page), PageSize)).Take(PageSize).ToList();
        var reviews = await ReviewsAsync(shown, chosen.Rules.Set, request.By, cancellationToken);
        var scores = await models.CriterionScoresAsync(
            [.. shown.Select(one => one.Dossier?.Dossier).OfType<DossierId>().Select(id => reviews.GetValueOrDefault(id)?.Review ?? id)], request.By, cancellationToken);
        return new HeatMapView(
            new(chosen.ProvinceYear, chosen.Name),
            new(chosen.Level.Id, chosen.Level.Name),
            UnitId.Maybe(district),
            request.By,
            seen.ProvinceYears(),
            chosen.Levels(),
            districts.Count > 1 ? districts : [],
            VerdictLevels.Of(chosen.Rules.Path),
            [.. chosen.Rules.Set.Criteria.Select(criterion => new HeatMapColumn(criterion.Number, criterion.Name))],
            new([.. shown.Select(commune => Line(commune, chosen.Rules.Set, reviews, scores, request.By))], Math.Max(1, request.Page), PageSize, communes.Count),
            clock.TodayInVietnam());
    }

    /// <summary>What a finished review found counts from then on; a single level of the application's path is asked for as it was.</summary>
    private async Task<IReadOnlyDictionary<DossierId, LatestReview>> ReviewsAsync(
        IReadOnlyList<HeatMapCommune> shown, CriteriaSet set, VerdictLevel? by, CancellationToken cancellation) => by is not null
        ? new Dictionary<DossierId, LatestReview>()
        : (await register.LatestReviewsAsync([.. shown.Select(one => one.Dossier?.Dossier).OfType<DossierId>()], cancellation))
            .Where(pair => pair.Value.CriteriaSet == set.Id).ToDictionary();

    private HeatMapView Nothing(HeatMapSight seen) =>
        new(null, null, null, null, seen.ProvinceYears(), [], [], [], [], new([], 1, PageSize, 0), clock.TodayInVietnam());

    private static HeatMapLine Line(
        HeatMapCommune commune,
        CriteriaSet set,
        IReadOnlyDictionary<DossierId, LatestReview> reviews,
        IReadOnlyDictionary<(DossierId Dossier, CriterionNumber Criterion), CriterionScore> scores,
        VerdictLevel? by)
    {
        var review = commune.Dossier is { } opened ? reviews.GetValueOrDefault(opened.Dossier) : null;
        CriterionScore CellOf(Criterion criterion) =>
            (commune.Dossier is { } line ? scores.GetValueOrDefault((review?.Review ?? line.Dossier, criterion.Number)) : null)
            ?? new CriterionScore(by, 0, 0, criterion.Indicators.Count);

        List<CriterionScore> cells = [.. set.Criteria.Select(CellOf)];
        return new(
            commune.Unit.Id,
            commune.Unit.Name,
            commune.DistrictName,
            commune.Dossier?.Dossier,
            commune.Dossier?.Stage,
            cells.Count(cell => cell.State == CriterionState.Met),
            cells,
            review);
    }
}
