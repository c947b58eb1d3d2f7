using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;

/// <summary>Receives the dossier (tiếp nhận) as complete, or returns it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Complete">Complete, or return.</param>
/// <param name="Note">Remark, or what is missing.</param>
/// <param name="ReplyBy">Day by which departments are asked to reply, where the law's figure is not known; none: no day.</param>
public sealed record ReceiveDossierCommand(DossierId Dossier, int? Version, bool Complete, string Note, DateOnly? ReplyBy = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ReceiveDossier;
}

internal sealed class ReceiveDossierInput : AbstractValidator<ReceiveDossierCommand>
{
    public ReceiveDossierInput()
    {
        RuleFor(request => request.Note).Needed("note", "nội dung còn thiếu khi trả hồ sơ").When(request => !request.Complete);
    }
}

internal sealed class ReceiveDossierHandler(DossierDesk desk) : IRequestHandler<ReceiveDossierCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ReceiveDossierCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Receive,
            null,
            @case => Task.FromResult(AppraisalSteps.Receive(@case, new Received(request.Complete, request.Note, request.ReplyBy))),
            cancellationToken);
}
