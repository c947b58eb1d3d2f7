using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
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
/// <param name="Levels">Levels that the plan counts, that it names units for, or that have dossiers.</param>
/// <param name="On">The day on which they were counted.</param>
public sealed record PlanProgress(ProvinceYearId ProvinceYear, string Name, Plan Plan, IReadOnlyList<GoalProgress> Levels, DateOnly On);

/// <summary>How far one level is.</summary>
/// <param name="Level">The level.</param>
/// <param name="Goal">What the plan wants, or none where it counts nothing.</param>
/// <param name="Recognised">Units recognised; only these count for the goal.</param>
/// <param name="Open">Dossiers under way.</param>
/// <param name="Planned">Units that the plan names for its target (chỉ tiêu).</param>
/// <param name="Striving">Units that it names to strive for, beyond the target (phấn đấu).</param>
/// <param name="Accepted">Units accepted after a merger (thừa nhận sau sắp xếp): no unit more.</param>
public sealed record GoalProgress(
    RecognitionLevel Level, PlanGoal? Goal, int Recognised, int Open, int Planned = 0, int Striving = 0, int Accepted = 0)
{
    /// <summary>How far a level is.</summary>
    /// <param name="level">The level.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="counts">How many applications of the plan stand at each stage.</param>
    public static GoalProgress Of(RecognitionLevel level, Plan plan, IReadOnlyList<LevelCount> counts)
    {
        var own = counts.Where(count => count.Level == level.Id).ToList();
        int Recognised(Procedure procedure) => own.Where(count => count.Stage == DossierStage.Recognised && count.Procedure == procedure).Sum(count => count.Count);
        int Named(Ambition ambition) => plan.Targets.Count(target => target.Level == level.Id && target.Ambition == ambition);
        return new(
            level,
            plan.Goals?.FirstOrDefault(goal => goal.Level == level.Id),
            Recognised(Procedure.Recognition),
            own.Where(count => !Over.Contains(count.Stage)).Sum(count => count.Count),
            Named(Ambition.Planned),
            Named(Ambition.Striving),
            Recognised(Procedure.Acceptance));
    }

    /// <summary>Whether there is anything to say of it.</summary>
    public bool Speaks => Goal is not null || Recognised + Open + Planned + Striving + Accepted > 0;

    private static readonly DossierStage[] Over =
    [
        DossierStage.Recognised, DossierStage.Refused, DossierStage.Withdrawn, DossierStage.NotNeeded, DossierStage.TakenOver, DossierStage.Lapsed,
    ];

    /// <summary>Whether the plan's least number is reached; none where it counts nothing.</summary>
    public bool? IsMet => Goal is null ? null : Recognised >= Goal.AtLeast;
}

internal sealed class ViewGoalsHandler(IRuleBooks books, IReadModels models, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewGoalsQuery, Outcome<IReadOnlyList<PlanProgress>>>
{
    public async Task<Outcome<IReadOnlyList<PlanProgress>>> Handle(ViewGoalsQuery request, CancellationToken cancellationToken)
    {
        var found = new List<PlanProgress>();
        foreach (var (id, year) in books.Current.Provinces.Where(pair => Knows(pair.Value, current.Actor!)))
        {
            var counts = await models.LevelCountsAsync(id, cancellationToken);
            var levels = books.Current.Regimes[year.Province.Regime].Regime.Levels
                .Select(level => GoalProgress.Of(level, year.Plan, counts))
                .Where(one => one.Speaks);
            found.Add(new(id, $"{year.Province.Name}, {year.Province.Year}", year.Plan, [.. levels], clock.TodayInVietnam()));
        }

        return found;
    }

    private static bool Knows(ProvinceYear year, Actor actor) =>
        year.Province.Units.Any(unit => unit.Id.Committee == actor.Organisation)
        || year.Departments.Organisations.Any(body => body.Id == actor.Organisation);
}
