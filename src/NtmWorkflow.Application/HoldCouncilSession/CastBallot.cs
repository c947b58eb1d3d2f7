using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.HoldCouncilSession;

/// <summary>Casts the ballot of the member who is signed in (bỏ phiếu).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Choice">The vote.</param>
/// <param name="Opinion">The member's words, or none.</param>
public sealed record CastBallotCommand(DossierId Dossier, int? Version, BallotChoice Choice, string? Opinion)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.CastBallot;
}

internal sealed class CastBallotInput : AbstractValidator<CastBallotCommand>
{
    public CastBallotInput()
    {
        RuleFor(request => request.Choice).IsInEnum().OverridePropertyName("choice").WithErrorCode("choice-is-clear").WithMessage("Chọn tán thành, không tán thành hoặc ý kiến khác.");
        RuleFor(request => request.Opinion).Optional("opinion", "ý kiến");
    }
}

internal sealed class CastBallotHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<CastBallotCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(CastBallotCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.CouncilSession,
            null,
            @case => Task.FromResult(CouncilSteps.Cast(@case, current.Actor?.BoardMember, request.Choice, request.Opinion)),
            cancellationToken);
}
