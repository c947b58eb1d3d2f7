using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using Unit = NtmWorkflow.Domain.Law.Unit;

namespace NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;

/// <summary>Asks for the units of the person's province that mergers made, with what is known of their predecessors.</summary>
public sealed record ViewScreeningQuery : IRequest<Outcome<ScreeningView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ScreenMergedUnits;
}

/// <summary>The units to screen.</summary>
/// <param name="Lines">One line for each unit and level.</param>
public sealed record ScreeningView(IReadOnlyList<ScreeningLine> Lines);

/// <summary>A unit made by a merger, at a level that it may take over.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Level">The level.</param>
/// <param name="Predecessors">What it was made of.</param>
/// <param name="HasDossier">Whether it has a dossier for the level already, open or recognised.</param>
public sealed record ScreeningLine(
    ProvinceYearId ProvinceYear, Unit Unit, RecognitionLevel Level, IReadOnlyList<PredecessorLine> Predecessors, bool HasDossier);

/// <summary>A predecessor of a unit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Succession">When and by which document it was taken over.</param>
/// <param name="Standing">Where it stands at the level or a higher one; none: the service has no dossier of it.</param>
public sealed record PredecessorLine(string Name, Succession Succession, RecognitionState? Standing);

internal sealed class ViewScreeningHandler(IRuleBooks books, IReadModels models, ILedger ledger, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewScreeningQuery, Outcome<ScreeningView>>
{
    public async Task<Outcome<ScreeningView>> Handle(ViewScreeningQuery request, CancellationToken cancellationToken)
    {
        var lines = new List<ScreeningLine>();
        foreach (var (id, year) in books.Current.Provinces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var level in books.Current.Regimes[year.Province.Regime].Regime.Levels.Where(level => level.PathOf(Procedure.Acceptance) is not null))
            {
                lines.AddRange(await OfAsync(id, year, level, cancellationToken));
            }
        }

        return new ScreeningView(lines);
    }

    private async Task<IReadOnlyList<ScreeningLine>> OfAsync(ProvinceYearId id, ProvinceYear year, RecognitionLevel level, CancellationToken cancellation)
    {
        var merged = year.Province.Units.Where(unit => unit.Kind == level.AppliesTo && unit.Predecessors is { Count: > 0 }).ToList();
        if (merged.Count == 0
            || ApplicableRules.Find(books.Current, id, level.Id, clock.TodayInVietnam(), Procedure.Acceptance) is not { Succeeded: true, Value: var rules }
            || Gatekeeper.Check(Permission.ScreenMergedUnits, current.Actor, new Place(merged[0].Id, rules, rules.Day)) is not null)
        {
            return [];
        }

        var lines = new List<ScreeningLine>();
        foreach (var unit in merged)
        {
            var has = await ledger.HasOpenOrRecognisedAsync(id, unit.Id, level.Id, cancellation);
            lines.Add(new(id, unit, level, await PredecessorsAsync(unit, level, cancellation), has));
        }

        return lines;
    }

    private async Task<IReadOnlyList<PredecessorLine>> PredecessorsAsync(Unit unit, RecognitionLevel level, CancellationToken cancellation)
    {
        var lines = new List<PredecessorLine>();
        foreach (var succession in unit.Predecessors!)
        {
            var home = books.Current.HomeOf(succession.Unit) is { } id ? books.Current.Provinces[id].Province : null;
            var known = home is null ? [] : await models.RecognitionsAsync(home.Id, [succession.Unit], cancellation);
            var enough = home is null ? [] : LevelsFrom(level.Id, books.Current.Regimes[home.Regime].Regime);
            var at = known.Where(one => enough.Contains(one.Level, StringComparer.Ordinal)).Select(one => (RecognitionState?)one.State).Order().FirstOrDefault();
            lines.Add(new(home?.Unit(succession.Unit) is { } before ? home.NameWithDistrict(before) : succession.Unit, succession, at));
        }

        return lines;
    }

    /// <summary>A level and those above it, in the regime that a unit was recognised under: each period has its own.</summary>
    private static List<string> LevelsFrom(string level, Regime regime) => [.. regime.Levels.SkipWhile(one => one.Id != level).Select(one => one.Id)];
}
