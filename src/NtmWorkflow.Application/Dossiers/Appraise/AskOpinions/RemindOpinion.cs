using System.Text.Json.Serialization;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Reminds the department asked (nhắc cho ý kiến).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
public sealed record RemindOpinionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskOpinion;
}

internal sealed class RemindOpinionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<RemindOpinionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(RemindOpinionCommand request, CancellationToken cancellationToken) =>
        desk.TakeBesideAsync(
            request,
            @case => Task.FromResult(DepartmentSteps.RemindOpinion(@case, request.Number, current.Actor!.Organisation)),
            cancellationToken);
}
