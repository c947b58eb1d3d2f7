using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;

/// <summary>Takes the report back to work on it again (mở lại để chỉnh sửa).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopenForRevisionCommand(DossierId Dossier, int? Version, string Reason)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ReopenForRevision;
}

internal sealed class ReopenForRevisionInput : AbstractValidator<ReopenForRevisionCommand>
{
    public ReopenForRevisionInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do mở lại");
    }
}

internal sealed class ReopenForRevisionHandler(DossierDesk desk) : IRequestHandler<ReopenForRevisionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ReopenForRevisionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Submit,
            null,
            @case => Task.FromResult(Outcome.Of<DossierAct>(new ReopenedForRevision(request.Reason))),
            cancellationToken);
}
