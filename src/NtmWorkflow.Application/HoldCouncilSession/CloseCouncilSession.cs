using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.HoldCouncilSession;

/// <summary>Counts the votes and closes the session (kiểm phiếu).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments; none: as they found.</param>
public sealed record CloseCouncilSessionCommand(DossierId Dossier, int? Version, IReadOnlyList<IndicatorVerdict>? Verdicts = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.CloseCouncilSession;
}

internal sealed class CloseCouncilSessionInput : AbstractValidator<CloseCouncilSessionCommand>
{
    public CloseCouncilSessionInput() => RuleForEach(request => request.Verdicts).SetValidator(new VerdictInput());
}

internal sealed class CloseCouncilSessionHandler(DossierDesk desk) : IRequestHandler<CloseCouncilSessionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(CloseCouncilSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.CouncilSession,
            null,
            @case => Task.FromResult(CouncilSteps.Close(@case, request.Verdicts)),
            cancellationToken);
}
