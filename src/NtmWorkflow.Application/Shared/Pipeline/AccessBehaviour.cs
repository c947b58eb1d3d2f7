using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Lets a request through only when the policy table allows it to this person at this place.</summary>
internal sealed class AccessBehaviour<TRequest, TResponse>(ICurrentActor current, DossierDesk desk, CouncilDesk councils)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IGuarded
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IOnSession onSession)
        {
            return await OnSessionAsync(request, onSession, next, cancellationToken);
        }

        if (request is not IOnDossier onDossier)
        {
            return !PolicyTable.MayEver(request.Permission, current.Actor?.Role)
                ? TResponse.RefusedWith([Gatekeeper.Check(request.Permission, current.Actor, place: null)!])
                : StandInDenial(request.Permission, null) is { } outside ? TResponse.RefusedWith([outside]) : await next();
        }

        var opened = await desk.OpenAsync(onDossier.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return TResponse.RefusedWith(opened.Refusals);
        }

        var refusal = Gatekeeper.Check(request.Permission, current.Actor, Place.Of(opened.Value)) ?? StandInDenial(request.Permission, opened.Value.Dossier);
        return refusal is null ? await next() : TResponse.RefusedWith([refusal]);
    }

    /// <summary>Who may never do it does not even learn whether there is such a session.</summary>
    private async Task<TResponse> OnSessionAsync(
        TRequest request, IOnSession onSession, RequestHandlerDelegate<TResponse> next, CancellationToken cancellation)
    {
        if (!PolicyTable.MayEver(request.Permission, current.Actor?.Role))
        {
            return TResponse.RefusedWith([Gatekeeper.Check(request.Permission, current.Actor, place: null)!]);
        }

        if (StandInDenial(request.Permission, null) is { } beside)
        {
            return TResponse.RefusedWith([beside]);
        }

        var opened = await councils.OpenAsync(onSession.Session, cancellation);
        if (!opened.Succeeded)
        {
            return TResponse.RefusedWith(opened.Refusals);
        }

        return Gatekeeper.CheckCouncil(request.Permission, current.Actor, CouncilPlace.Of(opened.Value)) is { } refusal
            ? TResponse.RefusedWith([refusal])
            : await next();
    }

    private Refusal? StandInDenial(Permission permission, Dossier? dossier) =>
        current.Actor is { } actor ? StandInGate.Check(permission, actor, current.Delegation, dossier) : null;
}
