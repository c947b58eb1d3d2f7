using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.HoldCouncilSession;

/// <summary>Opens the council's session (khai mạc phiên họp).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="Present">Ids of the members present.</param>
public sealed record OpenCouncilSessionCommand(DossierId Dossier, int? Version, string Place, IReadOnlyList<string> Present)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.OpenCouncilSession;
}

internal sealed class OpenCouncilSessionInput : AbstractValidator<OpenCouncilSessionCommand>
{
    public OpenCouncilSessionInput()
    {
        RuleFor(request => request.Place).Needed("place", "địa điểm họp");
    }
}

internal sealed class OpenCouncilSessionHandler(DossierDesk desk) : IRequestHandler<OpenCouncilSessionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(OpenCouncilSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.CouncilSession,
            null,
            @case => Task.FromResult(CouncilSteps.Open(@case, request.Place, request.Present)),
            cancellationToken);
}
