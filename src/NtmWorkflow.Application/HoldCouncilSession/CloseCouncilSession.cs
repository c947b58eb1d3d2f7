using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.HoldCouncilSession;

/// <summary>Counts the votes and closes the session (kiểm phiếu).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
public sealed record CloseCouncilSessionCommand(DossierId Dossier, int? Version)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.CloseCouncilSession;
}

internal sealed class CloseCouncilSessionHandler(DossierDesk desk) : IRequestHandler<CloseCouncilSessionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(CloseCouncilSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.CouncilSession,
            null,
            @case => Task.FromResult(CouncilSteps.Close(@case)),
            cancellationToken);
}
