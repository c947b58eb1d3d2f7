using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Proposes a revocation with the criteria that the formula counts, or drops it (hoàn thiện hồ sơ đề nghị thu hồi).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Propose">Propose, or drop.</param>
/// <param name="Grounds">Why.</param>
public sealed record ProposeRevocationCommand(DossierId Dossier, int? Version, bool Propose, string Grounds) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ProposeRevocation;
}

internal sealed class ProposeRevocationInput : AbstractValidator<ProposeRevocationCommand>
{
    public ProposeRevocationInput() => RuleFor(request => request.Grounds).Needed("grounds", "căn cứ, lý do");
}

internal sealed class ProposeRevocationHandler(DossierDesk desk, UnitsBelowDesk below) : IRequestHandler<ProposeRevocationCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ProposeRevocationCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.ProposeRevocation,
            null,
            async @case => ReviewSteps.Propose(
                @case,
                request.Propose,
                request.Grounds,
                await below.RevokedShareAsync(@case.Rules, @case.Dossier.Registration.Unit, @case.Today, cancellationToken)),
            cancellationToken);
}
