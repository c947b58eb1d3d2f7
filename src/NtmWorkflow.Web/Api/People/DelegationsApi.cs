using MediatR;
using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.People;

/// <summary>Delegations over the API; a program acts under one by naming it in the header <c>Ntm-Acting-For</c>.</summary>
internal static class DelegationsApi
{
    public static void MapDelegations(this RouteGroupBuilder api)
    {
        api.MapGet("delegations", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewDelegationsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewDelegations).Produces<DelegationsView>();
        api.MapGet("delegations/all", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListDelegationsQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ListDelegations).Produces<Page<Delegation>>();
        api.MapPost("delegations", async (NameStandInCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.NameStandIn).Produces<DelegationKept>();
        api.MapPost("delegations/{id:guid}/answer", async (Guid id, DelegationAnswerBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new AnswerDelegationCommand(id, body.Accepts, body.Reason), cancellation)).ToHttp())
            .Does(Permission.StandIn).Produces<DelegationKept>();
        api.MapPost("delegations/{id:guid}/ending", async (Guid id, DelegationAnswerBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new EndDelegationCommand(id, body.Reason), cancellation)).ToHttp())
            .Does(Permission.StandIn).WithName("EndDelegation").Produces<DelegationKept>();
    }
}

internal sealed record DelegationAnswerBody(bool Accepts, string? Reason);
