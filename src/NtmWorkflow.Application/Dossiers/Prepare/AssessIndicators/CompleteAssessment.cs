using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;

/// <summary>Closes the self-assessment (hoàn thành tự đánh giá).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
public sealed record CompleteAssessmentCommand(DossierId Dossier, int? Version)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.CompleteAssessment;
}

internal sealed class CompleteAssessmentHandler(DossierDesk desk, IDrafts drafts) : IRequestHandler<CompleteAssessmentCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(CompleteAssessmentCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.SelfAssess,
            null,
            async @case => CommuneSteps.CompleteAssessment(@case, (await drafts.ReadAsync(request.Dossier, cancellationToken)).ToAssessment()),
            cancellationToken);
}
