using MediatR;
using NtmWorkflow.Application.Dossiers.After.Revoke;
using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Application.LocalUnits;
using NtmWorkflow.Application.Plans.ViewGoals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>What concerns many dossiers at once, and what opens one from another.</summary>
internal static class ProceduresApi
{
    public static void MapProcedures(this RouteGroupBuilder api)
    {
        api.MapGet("screening", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewScreeningQuery(), cancellation)).ToHttp())
            .Does(Permission.ScreenMergedUnits).WithName("ViewScreening").Produces<ScreeningView>();
        api.MapPost("screening", async (ScreenMergedUnitsCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.ScreenMergedUnits).Produces<ScreeningDone>();
        api.MapGet("goals", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewGoalsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewGoals).Produces<IReadOnlyList<PlanProgress>>();
        MapLocalUnits(api.MapGroup("local-units"));
    }

    /// <summary>Opens a revocation from the recognised dossier, or from a review of it.</summary>
    public static void MapRevocation(this RouteGroupBuilder dossier)
    {
        dossier.MapPost("revocation", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new BeginRevocationCommand(new DossierId(id)), cancellation))
                .ToHttp(taken => Results.Created($"/api/v1/dossiers/{taken.Dossier}", taken)))
            .Does(Permission.BeginRevocation).Produces<ActTaken>(StatusCodes.Status201Created);
        dossier.MapGet("revocation-grounds", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewRevocationGroundsQuery(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.ViewDossier).WithName("ViewRevocationGrounds").Produces<RevocationGrounds>();
    }

    private static void MapLocalUnits(RouteGroupBuilder units)
    {
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
