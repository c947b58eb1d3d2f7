using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.RecordNoReply;

/// <summary>Notes that a department did not reply by its day (ghi nhận không có ý kiến đúng hạn), so that the dossier goes on.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Department">Id of the department.</param>
/// <param name="Note">What was done to get a reply.</param>
public sealed record RecordNoReplyCommand(DossierId Dossier, int? Version, OrganisationId Department, string Note) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.RecordNoReply;
}

internal sealed class RecordNoReplyInput : AbstractValidator<RecordNoReplyCommand>
{
    public RecordNoReplyInput() => RuleFor(request => request.Note).Needed("note", "việc đã đôn đốc");
}

internal sealed class RecordNoReplyHandler(DossierDesk desk) : IRequestHandler<RecordNoReplyCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(RecordNoReplyCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.SignOff,
            request.Department,
            @case => Task.FromResult(DepartmentSteps.RecordNoReply(@case, request.Department, request.Note)),
            cancellationToken);
}
