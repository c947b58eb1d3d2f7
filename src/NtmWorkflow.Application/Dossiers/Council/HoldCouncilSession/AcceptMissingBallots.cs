using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Agrees that items are counted without the ballots that are missing (đồng ý kiểm phiếu khi chưa thu đủ phiếu).</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Items">The dossiers; empty for all that still lack ballots.</param>
public sealed record AcceptMissingBallotsCommand(SessionId Session, int? Version, IReadOnlyList<Guid> Items) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AcceptMissingBallots;
}

internal sealed class AcceptMissingBallotsHandler(CouncilDesk desk, ICurrentActor current)
    : IRequestHandler<AcceptMissingBallotsCommand, Outcome<SessionTaken>>
{
    public Task<Outcome<SessionTaken>> Handle(AcceptMissingBallotsCommand request, CancellationToken cancellationToken) => desk.TakeAsync(
        request, @case => MeetingSteps.AcceptMissing(@case, Seats.Of(@case, current.Actor), request.Items.Count > 0 ? request.Items : Lacking(@case)), cancellationToken);

    private static IReadOnlyList<Guid> Lacking(SessionCase @case) =>
    [
        .. @case.Session.Agenda
            .Where(item => !@case.Session.Counts.ContainsKey(item.Dossier) && @case.Missing(item).Count > 0)
            .Select(item => item.Dossier),
    ];
}
