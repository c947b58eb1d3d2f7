using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Refuses recognition with reasons (không công nhận); as a decision with a number, or without one.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Number">Number of the decision; none where it is told by a letter without one.</param>
/// <param name="Day">Day of the decision; today unless given. Only with a number.</param>
/// <param name="Wording">What it says and who signs it; none: as proposed. Only with a number.</param>
public sealed record RefuseRecognitionCommand(
    DossierId Dossier, int? Version, string Reason, int? Number = null, DateOnly? Day = null, DecisionWording? Wording = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.RefuseRecognition;
}

internal sealed class RefuseRecognitionInput : AbstractValidator<RefuseRecognitionCommand>
{
    public RefuseRecognitionInput()
    {
        RuleFor(request => request.Reason).Needed("reasons", "lý do không công nhận");
        RuleFor(request => request.Number!.Value).IsDecisionNumber().When(request => request.Number is not null);
        RuleFor(request => request.Wording!).SetValidator(new DecisionWordingInput()).When(request => request.Wording is not null);
    }
}

internal sealed class RefuseRecognitionHandler(DossierDesk desk, DecisionDesk decisions, FormerRecognitions former, ICurrentActor current)
    : IRequestHandler<RefuseRecognitionCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(RefuseRecognitionCommand request, CancellationToken cancellationToken)
    {
        DossierCase? refused = null;
        var taken = await desk.TakeAsync(
            request,
            PathTasks.Decide,
            null,
            async @case =>
            {
                refused = @case;
                return DecisionSteps.Refuse(@case, current.Actor!, request.Reason, request.Number is not { } number ? null
                    : await decisions.ToIssueAsync(@case, DecisionKind.Refusal, number, request.Day ?? @case.Today, request.Wording, cancellationToken));
            },
            cancellationToken);
        return taken.Succeeded && refused!.Dossier.Registration.Procedure == Procedure.Acceptance
            ? await former.EndLeftAsync(taken.Value, refused, cancellationToken)
            : taken;
    }
}
