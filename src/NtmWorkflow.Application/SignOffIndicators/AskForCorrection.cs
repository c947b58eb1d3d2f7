using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.SignOffIndicators;

/// <summary>Asks for a correction instead of signing (yêu cầu chỉnh sửa, bổ sung).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Kind of reason.</param>
/// <param name="Text">What must be corrected.</param>
/// <param name="Indicators">The indicators concerned.</param>
public sealed record AskForCorrectionCommand(DossierId Dossier, int? Version, CorrectionReason Reason, string Text, IReadOnlyList<string> Indicators)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.AskForCorrection;
}

internal sealed class AskForCorrectionInput : AbstractValidator<AskForCorrectionCommand>
{
    public AskForCorrectionInput()
    {
        RuleFor(request => request.Reason).IsInEnum().OverridePropertyName("reason").WithErrorCode("reason-is-clear").WithMessage("Chọn lý do: sai, thiếu hoặc cũ.");
        RuleFor(request => request.Text).Needed("text", "nội dung cần chỉnh sửa");
    }
}

internal sealed class AskForCorrectionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<AskForCorrectionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AskForCorrectionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.SignOff,
            current.Actor?.Organisation,
            @case => Task.FromResult(AppraisalSteps.AskForCorrection(
                @case,
                new CorrectionRequested(current.Actor!.Organisation, request.Reason, request.Text, request.Indicators))),
            cancellationToken);
}
