using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;

/// <summary>Screens one unit again that the chairman returned (rà soát lại).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Needed">Whether its recognition must be accepted.</param>
/// <param name="Reason">Why.</param>
public sealed record ScreenAgainCommand(DossierId Dossier, int? Version, bool Needed, string Reason) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ScreenAgain;
}

internal sealed class ScreenAgainInput : AbstractValidator<ScreenAgainCommand>
{
    public ScreenAgainInput() => RuleFor(request => request.Reason).Needed("reason", "lý do");
}

internal sealed class ScreenAgainHandler(DossierDesk desk) : IRequestHandler<ScreenAgainCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ScreenAgainCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Screen,
            null,
            _ => Task.FromResult(Outcome.Of<DossierAct>(new AcceptanceScreened(request.Needed, request.Reason))),
            cancellationToken);
}
