using System.Text.Json.Serialization;
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

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Gives an opinion that another department asked for (cho ý kiến phối hợp); it can't be changed afterwards.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Text">The opinion.</param>
public sealed record GiveOpinionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Text)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.GiveOpinion;
}

internal sealed class GiveOpinionInput : AbstractValidator<GiveOpinionCommand>
{
    public GiveOpinionInput() => RuleFor(request => request.Text).Needed("text", "ý kiến");
}

internal sealed class GiveOpinionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<GiveOpinionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(GiveOpinionCommand request, CancellationToken cancellationToken) =>
        desk.TakeBesideAsync(
            request,
            @case => Task.FromResult(DepartmentSteps.GiveOpinion(@case, request.Number, request.Text, current.Actor!.Organisation)),
            cancellationToken);
}
