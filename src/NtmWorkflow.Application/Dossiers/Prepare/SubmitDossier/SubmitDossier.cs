using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;

/// <summary>Submits the dossier (nộp hồ sơ) with the draft as it stands.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Declarations">The declared conditions.</param>
public sealed record SubmitDossierCommand(DossierId Dossier, int? Version, IReadOnlyList<Declaration> Declarations)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.SubmitDossier;
}

internal sealed class SubmitDossierHandler(DossierDesk desk, IDrafts drafts, UnitsBelowDesk below) : IRequestHandler<SubmitDossierCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(SubmitDossierCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Submit,
            null,
            async @case =>
            {
                var draft = await drafts.ReadAsync(request.Dossier, cancellationToken);
                return CommuneSteps.Submit(
                    @case,
                    new Submitted(draft.ToAssessment(), request.Declarations, draft.Papers(@case.Rules.Regime.Regime)),
                    await below.KnownAsync(@case, cancellationToken));
            },
            cancellationToken);
}
