using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Asks for the rounds of the plans with the dossiers in them, scoped to what the person may view (đợt xét).</summary>
public sealed record ViewRoundsQuery : IRequest<Outcome<IReadOnlyList<PlanRounds>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewRounds;
}

/// <summary>The rounds of one plan.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="ProvinceName">Name of the province.</param>
/// <param name="Plan">Number and title of the plan.</param>
/// <param name="Rounds">Its rounds in order.</param>
/// <param name="AfterLast">Dossiers that arrived after the last round and wait for the office.</param>
/// <param name="NextYear">Dossiers left to next year.</param>
/// <param name="Missing">Units of the plan whose dossier has not arrived.</param>
/// <param name="On">The day on which they were counted.</param>
public sealed record PlanRounds(
    ProvinceYearId ProvinceYear,
    string ProvinceName,
    string Plan,
    IReadOnlyList<RoundBoard> Rounds,
    int AfterLast,
    int NextYear,
    IReadOnlyList<MissingUnit> Missing,
    DateOnly On);

/// <summary>A round with its dossiers by stage.</summary>
/// <param name="Round">The round.</param>
/// <param name="DaysLeft">Days up to the cut-off; below 0 when it is past.</param>
/// <param name="Total">Dossiers in it.</param>
/// <param name="Stages">How many stand where.</param>
public sealed record RoundBoard(PlanRound Round, int DaysLeft, int Total, IReadOnlyList<StageCount> Stages);

/// <summary>How many dossiers stand at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many.</param>
public sealed record StageCount(DossierStage Stage, int Count);

/// <summary>A unit that the plan names and whose dossier has not arrived at the province.</summary>
/// <param name="UnitName">The unit.</param>
/// <param name="DistrictName">Its district; empty where there is none.</param>
/// <param name="LevelName">The level it aims for.</param>
/// <param name="Dossier">Its dossier, where it has been opened.</param>
/// <param name="Stage">Where that stands.</param>
public sealed record MissingUnit(string UnitName, string DistrictName, string LevelName, DossierId? Dossier, DossierStage? Stage);

internal sealed class ViewRoundsHandler(IRuleBooks books, IReadModels models, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewRoundsQuery, Outcome<IReadOnlyList<PlanRounds>>>
{
    public async Task<Outcome<IReadOnlyList<PlanRounds>>> Handle(ViewRoundsQuery request, CancellationToken cancellationToken)
    {
        var found = new List<PlanRounds>();
        foreach (var (id, province) in books.Current.Provinces.Where(pair => pair.Value.Plan.Rounds is { Count: > 0 } && IsOf(pair.Value, current.Actor!)))
        {
            found.Add(Board(id, province, await models.DossiersOfPlanAsync(current.Actor!, id, cancellationToken)));
        }

        return found;
    }

    private PlanRounds Board(ProvinceYearId id, ProvinceYear province, IReadOnlyList<PlanDossier> dossiers) => new(
        id,
        province.Province.Name,
        province.Plan.Document,
        [.. province.Plan.Rounds!.Select(round => Board(round, [.. dossiers.Where(one => one.Round == round.Id)]))],
        dossiers.Count(one => one.Round == PlanDossier.AfterLast),
        dossiers.Count(one => one.Round == PlanDossier.NextYear),
        [.. Missing(province, books.Current.Regimes[province.Province.Regime].Regime, dossiers)],
        clock.TodayInVietnam());

    private RoundBoard Board(PlanRound round, IReadOnlyList<PlanDossier> dossiers) => new(
        round,
        round.CutOff.DayNumber - clock.TodayInVietnam().DayNumber,
        dossiers.Count,
        [.. dossiers.GroupBy(one => one.Stage).OrderBy(group => group.Key).Select(group => new StageCount(group.Key, group.Count()))]);

    private IEnumerable<MissingUnit> Missing(ProvinceYear province, Regime regime, IReadOnlyList<PlanDossier> dossiers) =>
        from target in province.TargetsOn(clock.TodayInVietnam())
        where DossierRound.HasRounds(target.Unit, Procedure.Recognition, province) && Sees(province, target.Unit)
        let known = dossiers.Where(one => one.Unit == target.Unit && one.Level == target.Level).OrderBy(one => one.Stage is DossierStage.Withdrawn or DossierStage.Refused).FirstOrDefault()
        where known?.Round is null
        select new MissingUnit(
            province.Province.Unit(target.Unit)!.Name,
            province.Province.DistrictAbove(target.Unit)?.Name ?? "",
            regime.Levels.FirstOrDefault(level => level.Id == target.Level)?.Name ?? target.Level,
            known?.Dossier,
            known?.Stage);

    /// <summary>Communes and districts see their own units; the bodies of the province all that the plan names.</summary>
    private bool Sees(ProvinceYear province, UnitId unit) => current.Actor!.Role switch
    {
        Role.CommuneOfficer => unit.Committee == current.Actor.Organisation,
        Role.DistrictVerifier or Role.LocalChairman =>
            unit.Committee == current.Actor.Organisation || province.Province.DistrictAbove(unit)?.Id.Committee == current.Actor.Organisation,
        _ => true,
    };

    private static bool IsOf(ProvinceYear province, Actor actor) =>
        province.Province.Unit(actor.Organisation.ToUnit()) is not null
        || province.Departments.Organisations.Any(body => body.Id == actor.Organisation);
}
