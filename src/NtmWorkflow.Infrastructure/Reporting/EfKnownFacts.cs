using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Knowing;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>What the read models know about the communes of a unit.</summary>
internal sealed class EfKnownFacts(NtmDbContext db, IRuleBooks books) : IKnownFacts
{
    /// <summary>Procedures that end in a recognition of their own.</summary>
    private static readonly string[] Applications = [nameof(Procedure.Recognition), nameof(Procedure.Acceptance)];

    public async Task<KnownFacts> ReadAsync(ReportPlace place, DateOnly today, CancellationToken cancellation)
    {
        var communes = place.Communes.ToList();
        string[] ids = [.. communes.Select(unit => unit.Id)];
        var dossiers = await db.Dossiers.AsNoTracking()
            .Where(row => ids.Contains(row.Unit) && Applications.Contains(row.Procedure)).ToListAsync(cancellation);
        var book = books.Current.Regimes.GetValueOrDefault(place.Province.Province.Regime);
        var lowest = book?.Regime.Levels.FirstOrDefault(level => level.AppliesTo == UnitKind.Commune);
        var met = lowest is null ? [] : await MetAsync([.. dossiers.Where(row => row.CriteriaSet == lowest.CriteriaSet)], cancellation);
        List<KnownDossier> known = [.. dossiers.Select(row => new KnownDossier(row.Level, row.Year, Enum.Parse<Procedure>(row.Procedure), Enum.Parse<DossierStage>(row.Stage)))];
        var levels = book?.Regime.Levels.Where(level => level.AppliesTo == UnitKind.Commune).ToList() ?? [];
        return new(
            today,
            lowest is null ? "" : book!.Sets.GetValueOrDefault(lowest.CriteriaSet)?.Title ?? lowest.Name,
            [.. communes.Select(unit => new CommuneFact(unit.Id, unit.Name, met.TryGetValue(unit.Id, out var count) ? count : null))],
            known.Select(one => one.Stage).CountBy(stage => stage).ToDictionary(),
            [.. levels.Select(level => LevelFact.Recognised(level, place.Period.Year, known))],
            [.. levels.Select(level => new LevelFact(level.Id, level.Name, Named(level, Ambition.Planned), Named(level, Ambition.Striving)))],
            place.Province.Plan.Document,
            [],
            place.Unit.Kind == UnitKind.Commune || place.Unit.CommunesComplete);

        int Named(RecognitionLevel level, Ambition ambition) => place.Province.Plan.Targets.Count(target =>
            target.Level == level.Id && target.Ambition == ambition && ids.Contains(target.Unit));
    }

    /// <summary>Criteria that each commune meets by the latest finished review, or by its last dossier before the first; a commune without one is left out.</summary>
    private async Task<Dictionary<string, int>> MetAsync(List<DossierRow> dossiers, CancellationToken cancellation)
    {
        var last = dossiers.GroupBy(row => row.Unit, StringComparer.Ordinal).Select(same => same.OrderBy(row => row.Id).Last()).ToList();
        var reviews = await ReviewsAsync(last, cancellation);
        Guid Judged(DossierRow row) => reviews.GetValueOrDefault(row.Id, row.Id);
        Guid[] ids = [.. last.Select(Judged)];
        var latest = CriterionRow.Latest;
        var scores = await db.Criteria.AsNoTracking()
            .Where(row => ids.Contains(row.Dossier) && row.Level == latest).ToListAsync(cancellation);
        var met = scores.ToLookup(row => row.Dossier);
        return last.Where(row => met[Judged(row)].Any()).ToDictionary(
            row => row.Unit, row => met[Judged(row)].Count(score => score.Met == score.Total && score.NotMet == 0), StringComparer.Ordinal);
    }

    /// <summary>The latest finished review of each dossier that has one by the same set.</summary>
    private Task<Dictionary<Guid, Guid>> ReviewsAsync(List<DossierRow> dossiers, CancellationToken cancellation)
    {
        Guid[] ids = [.. dossiers.Select(row => row.Id)];
        var sets = dossiers.Select(row => row.CriteriaSet).Distinct(StringComparer.Ordinal).ToList();
        return db.Recognitions.AsNoTracking().Where(row => ids.Contains(row.Dossier))
            .Join(db.Dossiers, row => row.Review, review => review.Id, (row, review) => new { row.Dossier, Review = review.Id, review.CriteriaSet })
            .Where(one => sets.Contains(one.CriteriaSet))
            .ToDictionaryAsync(one => one.Dossier, one => one.Review, cancellation);
    }
}
