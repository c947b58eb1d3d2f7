using MediatR;
using NtmWorkflow.Application.Plans.ViewGoals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Plans;

/// <summary>Goals of a plan over the API.</summary>
internal static class GoalsApi
{
    public static void MapGoals(this RouteGroupBuilder api) =>
        api.MapGet("goals", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewGoalsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewGoals).Produces<IReadOnlyList<PlanProgress>>();
}
