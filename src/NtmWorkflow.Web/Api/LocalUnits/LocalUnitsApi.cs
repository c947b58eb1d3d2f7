using MediatR;
using NtmWorkflow.Application.LocalUnits;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.LocalUnits;

/// <summary>Villages, residential areas and gardens over the API: many at once.</summary>
internal static class LocalUnitsApi
{
    public static void MapLocalUnits(this RouteGroupBuilder api)
    {
        var units = api.MapGroup("local-units");
        units.MapGet("", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewLocalPendingQuery(), cancellation)).ToHttp())
            .Does(Permission.DecideLocalUnits).WithName("ListLocalUnits").Produces<IReadOnlyList<InboxTask>>();
        units.MapPost("", async (LocalList body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RegisterLocalUnitsCommand(body), cancellation)).ToHttp())
            .Does(Permission.RegisterLocalUnits).Produces<LocalResults>();
        units.MapPost("preview", async (LocalList body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewLocalUnitsQuery(body), cancellation)).ToHttp())
            .Does(Permission.RegisterLocalUnits).WithName("PreviewLocalUnits").Produces<LocalResults>();
        units.MapPost("decision", async (LocalDecision body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DecideLocalUnitsCommand(body), cancellation)).ToHttp())
            .Does(Permission.DecideLocalUnits).Produces<LocalResults>();
        units.MapPost("decision/preview", async (LocalDecision body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewLocalDecisionQuery(body), cancellation)).ToHttp())
            .Does(Permission.DecideLocalUnits).WithName("PreviewLocalDecision").Produces<LocalResults>();
    }
}
