using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;

/// <summary>Withdraws the dossier (rút hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawDossierCommand(DossierId Dossier, int? Version, string Reason)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.WithdrawDossier;
}

internal sealed class WithdrawDossierInput : AbstractValidator<WithdrawDossierCommand>
{
    public WithdrawDossierInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do rút hồ sơ");
    }
}

internal sealed class WithdrawDossierHandler(DossierDesk desk) : IRequestHandler<WithdrawDossierCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(WithdrawDossierCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Withdraw,
            null,
            @case => Task.FromResult(Outcome.Of<DossierAct>(new Withdrawn(request.Reason))),
            cancellationToken);
}
