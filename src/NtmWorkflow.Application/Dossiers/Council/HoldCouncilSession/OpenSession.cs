using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Opens a session that was prepared (khai mạc).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
public sealed record OpenSessionCommand(SessionId Session, int? Version) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.OpenCouncilSession;
}

/// <summary>Declares that the member who is signed in takes no part in the vote on dossiers (khai báo liên quan).</summary>
/// <param name="Session">The session.</param>
/// <param name="Items">The dossiers.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclareConflictCommand(SessionId Session, IReadOnlyList<Guid> Items, string Reason) : SessionCommand(Session, null)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.DeclareConflict;
}

internal sealed class DeclareConflictInput : AbstractValidator<DeclareConflictCommand>
{
    public DeclareConflictInput() => RuleFor(request => request.Reason).Needed("reason", "lý do liên quan");
}

internal sealed class OpenSessionHandler(CouncilDesk desk, ICurrentActor current)
    : IRequestHandler<OpenSessionCommand, Outcome<SessionTaken>>, IRequestHandler<DeclareConflictCommand, Outcome<SessionTaken>>
{
    public Task<Outcome<SessionTaken>> Handle(OpenSessionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(request, MeetingSteps.Open, cancellationToken);

    public Task<Outcome<SessionTaken>> Handle(DeclareConflictCommand request, CancellationToken cancellationToken) => desk.TakeAsync(
        request, @case => SessionSteps.Recuse(@case, Seats.Of(@case, current.Actor), request.Items, request.Reason), cancellationToken);
}
