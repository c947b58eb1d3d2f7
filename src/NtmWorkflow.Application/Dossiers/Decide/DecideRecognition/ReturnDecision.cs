using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Returns the dossier instead of deciding (trả lại hồ sơ trình); the path says where to.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Why, and what must be done.</param>
public sealed record ReturnDecisionCommand(DossierId Dossier, int? Version, string Reason) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ReturnDecision;
}

internal sealed class ReturnDecisionInput : AbstractValidator<ReturnDecisionCommand>
{
    public ReturnDecisionInput()
    {
        RuleFor(request => request.Reason).Needed("returnReasons", "lý do trả lại");
    }
}

internal sealed class ReturnDecisionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<ReturnDecisionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ReturnDecisionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Decide,
            null,
            @case => Task.FromResult(DecisionSteps.Return(@case, current.Actor!, request.Reason)),
            cancellationToken);
}
