using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Who sees the names in an open vote.</summary>
internal static class BallotNames
{
    /// <summary>The council's own people always; others only where the regime says so.</summary>
    public static bool AreSeenBy(Actor actor, SessionCase @case) =>
        actor.Organisation == @case.Province.Council.Organisation || @case.Rule.OpenBallotsFor?.Value == BallotSight.Viewers;

    /// <summary>Whether an act says who voted how.</summary>
    public static bool StandIn(SessionAct act) => act switch
    {
        BallotHandedIn { Ballots: not null } => true,
        ItemCounted counted => counted.Ballots.Any(ballot => ballot.Member is not null),
        _ => false,
    };
}

/// <summary>Asks for a session's ledger (sổ cái phiên họp).</summary>
/// <param name="Session">The session.</param>
public sealed record ViewSessionLedgerQuery(SessionId Session) : IRequest<Outcome<SessionLedgerView>>, IOnSession
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewSession;
}

/// <summary>A session's ledger and whether its chain holds.</summary>
/// <param name="Case">The session.</param>
/// <param name="Entries">The entries in order.</param>
/// <param name="Break">Where the chain breaks, or none.</param>
/// <param name="Withheld">Numbers of the entries whose content the person may not see: they name who voted how.</param>
public sealed record SessionLedgerView(
    SessionCase Case, IReadOnlyList<LedgerEntry<SessionAct>> Entries, ChainBreak? Break, IReadOnlySet<int> Withheld);

internal sealed class ViewSessionLedgerHandler(CouncilDesk desk, ISessions sessions, ICurrentActor current)
    : IRequestHandler<ViewSessionLedgerQuery, Outcome<SessionLedgerView>>
{
    public async Task<Outcome<SessionLedgerView>> Handle(ViewSessionLedgerQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Session, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<SessionLedgerView>(opened.Refusals);
        }

        var entries = await sessions.ReadAsync(request.Session, cancellationToken);
        var sees = BallotNames.AreSeenBy(current.Actor!, opened.Value);
        return new SessionLedgerView(
            opened.Value,
            entries,
            SessionLedger.Chain.Verify(entries),
            entries.Where(entry => !sees && BallotNames.StandIn(entry.Act)).Select(entry => entry.Sequence).ToHashSet());
    }
}

/// <summary>Asks what the council concluded on a dossier, with the ballots as they were counted (kết quả tại Hội đồng).</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewCouncilResultQuery(DossierId Dossier) : IRequest<Outcome<CouncilResult>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>What the council concluded on a dossier.</summary>
/// <param name="Case">The dossier.</param>
/// <param name="Agenda">The session on whose agenda it stands now, or none.</param>
/// <param name="Session">The session that concluded on it, or none.</param>
/// <param name="Counted">The count, without what the person may not see; none before there is one, and for ledgers from when each dossier had a session of its own.</param>
/// <param name="MayViewSession">Whether the person may look at the whole session.</param>
public sealed record CouncilResult(
    DossierCase Case, SessionId? Agenda, SessionCase? Session, ItemCounted? Counted, bool MayViewSession);

internal sealed class ViewCouncilResultHandler(DossierDesk dossiers, CouncilDesk desk, ISessions sessions, ICurrentActor current)
    : IRequestHandler<ViewCouncilResultQuery, Outcome<CouncilResult>>
{
    public async Task<Outcome<CouncilResult>> Handle(ViewCouncilResultQuery request, CancellationToken cancellationToken)
    {
        var opened = await dossiers.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<CouncilResult>(opened.Refusals);
        }

        var agenda = await sessions.AgendaOfAsync(request.Dossier, cancellationToken);
        if ((opened.Value.Dossier.Session?.Session ?? agenda) is not { } id)
        {
            return new CouncilResult(opened.Value, null, null, null, false);
        }

        var session = await desk.OpenAsync(id, cancellationToken);
        return session.Map(found => new CouncilResult(
            opened.Value, agenda, found, Seen(found, request.Dossier.Value),
            Shared.Access.Gatekeeper.CheckCouncil(Permission.ViewSession, current.Actor, Shared.Access.CouncilPlace.Of(found)) is null));
    }

    /// <summary>Results are for everybody once the session is closed.</summary>
    private ItemCounted? Seen(SessionCase @case, Guid dossier) =>
        @case.Session.State != SessionState.Closed || !@case.Session.Counts.TryGetValue(dossier, out var counted) ? null
        : BallotNames.StandIn(counted) && !BallotNames.AreSeenBy(current.Actor!, @case) ? counted with { Ballots = [] }
        : counted;
}
