using MediatR;
using NtmWorkflow.Application.Dossiers.After.Revoke;
using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
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
}
