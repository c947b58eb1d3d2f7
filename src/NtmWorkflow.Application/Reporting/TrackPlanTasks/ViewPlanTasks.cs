using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.TrackPlanTasks;

/// <summary>Asks for the tasks of the plan's annex and how far they are (theo dõi nhiệm vụ kế hoạch).</summary>
/// <param name="ProvinceYear">Province year; none for the newest of the person's province that has tasks.</param>
public sealed record ViewPlanTasksQuery(ProvinceYearId? ProvinceYear = null) : IRequest<Outcome<PlanTasksView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewPlanTasks;
}

/// <summary>The tasks of a plan.</summary>
/// <param name="ProvinceYear">Province year.</param>
/// <param name="Document">The plan.</param>
/// <param name="Years">Province years of the person's province that have tasks.</param>
/// <param name="Tasks">The tasks, in the plan's order.</param>
/// <param name="Today">The day it is.</param>
public sealed record PlanTasksView(
    ProvinceYearId ProvinceYear, string Document, IReadOnlyList<string> Years, IReadOnlyList<TrackedTask> Tasks, DateOnly Today);

/// <summary>A task and how far each body in the lead is.</summary>
/// <param name="Task">The task.</param>
/// <param name="Obligations">One for each body in the lead.</param>
public sealed record TrackedTask(PlanTask Task, IReadOnlyList<Obligation> Obligations);

internal sealed class ViewPlanTasksHandler(IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewPlanTasksQuery, Outcome<PlanTasksView>>
{
    public async Task<Outcome<PlanTasksView>> Handle(ViewPlanTasksQuery request, CancellationToken cancellationToken)
    {
        string[] provinces = [.. ObligationScopes.Provinces(current.Actor!, books.Current)];
        var years = books.Current.Provinces
            .Where(year => provinces.Contains(year.Value.Province.Id, StringComparer.Ordinal) && year.Value.Plan.Tasks is { Count: > 0 })
            .OrderByDescending(year => year.Value.Province.Year)
            .ToList();
        if (years.Where(year => request.ProvinceYear is null || year.Key == request.ProvinceYear).Select(year => year.Key).FirstOrDefault() is not { } key)
        {
            return new Refusal(
                RefusalKind.NotFound, "plan-has-tasks", "Kế hoạch của tỉnh không có phụ lục nhiệm vụ.", Remedy: "Bổ sung phụ lục nhiệm vụ vào kế hoạch năm của tỉnh.");
        }

        var plan = books.Current.Provinces[key].Plan;
        var scope = ObligationScopes.Province(current.Actor!, books.Current);
        var tracked = new List<TrackedTask>();
        var all = await AllAsync(scope, cancellationToken);
        foreach (var task in plan.Tasks!)
        {
            tracked.Add(new(task, [.. all.Where(one => one.Duty == $"{key}/{task.Id}")]));
        }

        return new PlanTasksView(key, plan.Document, [.. years.Select(year => year.Key)], tracked, clock.TodayInVietnam());
    }

    private async Task<List<Obligation>> AllAsync(ObligationScope scope, CancellationToken cancellation)
    {
        var all = new List<Obligation>();
        for (var number = 1; ; number++)
        {
            var page = await obligations.ListAsync(scope, new(Kind: ObligationKind.Task), clock.TodayInVietnam(), number, cancellation);
            all.AddRange(page.Items);
            if (number >= page.Pages)
            {
                return all;
            }
        }
    }
}
