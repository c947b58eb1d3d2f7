using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Plans.ViewGoals;

/// <summary>Asks how far the targets of the person's plans are met (chỉ tiêu kế hoạch).</summary>
public sealed record ViewGoalsQuery : IRequest<Outcome<IReadOnlyList<PlanProgress>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewGoals;
}

/// <summary>A plan with how far each level is.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Name">Province and year.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Levels">Levels that the plan counts or that have dossiers.</param>
public sealed record PlanProgress(ProvinceYearId ProvinceYear, string Name, Plan Plan, IReadOnlyList<GoalProgress> Levels);

/// <summary>How far one level is.</summary>
/// <param name="Level">The level.</param>
/// <param name="Goal">What the plan wants, or none where it counts nothing.</param>
/// <param name="Recognised">Units recognised.</param>
/// <param name="Open">Dossiers under way.</param>
public sealed record GoalProgress(RecognitionLevel Level, PlanGoal? Goal, int Recognised, int Open)
{
    /// <summary>Whether the plan's least number is reached; none where it counts nothing.</summary>
    public bool? IsMet => Goal is null ? null : Recognised >= Goal.AtLeast;
}

internal sealed class ViewGoalsHandler(IRuleBooks books, IReadModels models, ICurrentActor current)
    : IRequestHandler<ViewGoalsQuery, Outcome<IReadOnlyList<PlanProgress>>>
{
    private static readonly DossierStage[] Over =
    [
        DossierStage.Recognised, DossierStage.Refused, DossierStage.Withdrawn, DossierStage.NotNeeded, DossierStage.TakenOver, DossierStage.Lapsed,
    ];

    public async Task<Outcome<IReadOnlyList<PlanProgress>>> Handle(ViewGoalsQuery request, CancellationToken cancellationToken)
    {
        var found = new List<PlanProgress>();
        foreach (var (id, year) in books.Current.Provinces.Where(pair => Knows(pair.Value, current.Actor!)))
        {
            var counts = await models.LevelCountsAsync(id, cancellationToken);
            var levels = books.Current.Regimes[year.Province.Regime].Regime.Levels
                .Select(level => Progress(level, year.Plan, counts))
                .Where(one => one.Goal is not null || one.Recognised + one.Open > 0);
            found.Add(new(id, $"{year.Province.Name}, {year.Province.Year}", year.Plan, [.. levels]));
        }

        return found;
    }

    private static GoalProgress Progress(RecognitionLevel level, Plan plan, IReadOnlyList<LevelCount> counts)
    {
        var own = counts.Where(count => count.Level == level.Id).ToList();
        return new(
            level,
            plan.Goals?.FirstOrDefault(goal => goal.Level == level.Id),
            own.Where(count => count.Stage == DossierStage.Recognised).Sum(count => count.Count),
            own.Where(count => !Over.Contains(count.Stage)).Sum(count => count.Count));
    }

    private static bool Knows(ProvinceYear year, Actor actor) =>
        year.Province.Units.Any(unit => unit.Id.Committee == actor.Organisation)
        || year.Departments.Organisations.Any(body => body.Id == actor.Organisation);
}
