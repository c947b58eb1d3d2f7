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

namespace NtmWorkflow.Application.Dossiers.Decide.ConcludeSteering;

/// <summary>Records what the province's steering committee concluded (Ban Chỉ đạo tỉnh kết luận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Agree">On to the centre, or back to the office.</param>
/// <param name="Day">Day of its meeting.</param>
/// <param name="Opinion">What it concluded.</param>
public sealed record ConcludeSteeringCommand(DossierId Dossier, int? Version, bool Agree, DateOnly Day, string Opinion)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ConcludeSteering;
}

internal sealed class ConcludeSteeringInput : AbstractValidator<ConcludeSteeringCommand>
{
    public ConcludeSteeringInput() => RuleFor(request => request.Opinion).Needed("opinion", "kết luận của Ban Chỉ đạo");
}

internal sealed class ConcludeSteeringHandler(DossierDesk desk) : IRequestHandler<ConcludeSteeringCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ConcludeSteeringCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.SteeringCommittee,
            null,
            @case => Task.FromResult(ProcedureSteps.ConcludeSteering(
                @case, new SteeringCommitteeConcluded(request.Agree, request.Day, request.Opinion))),
            cancellationToken);
}
