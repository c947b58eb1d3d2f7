using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The ledgers of council sessions, what follows from them, and the urns.</summary>
public interface ISessions
{
    /// <summary>The entries of a session in order; empty when there is no such session.</summary>
    Task<IReadOnlyList<LedgerEntry<SessionAct>>> ReadAsync(SessionId session, CancellationToken cancellation);

    /// <summary>Number of a session's last act; 0 when there is no such session.</summary>
    Task<int> LastAsync(SessionId session, CancellationToken cancellation);

    /// <summary>Adds acts, with the lists that follow from them, to the unit of work.</summary>
    /// <param name="after">The session after the last of them.</param>
    /// <param name="entries">The sealed acts, in order.</param>
    /// <param name="cancellation">Cancels.</param>
    Task RecordAsync(SessionCase after, IReadOnlyList<LedgerEntry<SessionAct>> entries, CancellationToken cancellation);

    /// <summary>The session on whose agenda a dossier stands now, or none.</summary>
    Task<SessionId?> AgendaOfAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>Every dossier of a province year that waits for the council, with the agenda it stands on already.</summary>
    Task<IReadOnlyList<WaitingDossier>> WaitingAsync(ProvinceYearId provinceYear, CancellationToken cancellation);

    /// <summary>The urn of a session; empty when no secret ballot waits to be counted.</summary>
    Task<Urn> UrnAsync(SessionId session, CancellationToken cancellation);

    /// <summary>Keeps the urn in the unit of work.</summary>
    Task KeepUrnAsync(SessionId session, Urn urn, CancellationToken cancellation);

    /// <summary>Whether an account of this council has no seat of its own, so that it may stand in for one.</summary>
    Task<bool> CanStandInAsync(string user, OrganisationId council, CancellationToken cancellation);

    /// <summary>Sessions of the councils of the person's province, newest day first.</summary>
    Task<Page<SessionLine>> SessionsAsync(Actor actor, int page, CancellationToken cancellation);

    /// <summary>Sessions that the person is called to or owes ballots in.</summary>
    Task<IReadOnlyList<CouncilDuty>> DutiesAsync(Actor actor, CancellationToken cancellation);
}

/// <summary>A session in a list.</summary>
/// <param name="Session">The session.</param>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Day">Its day.</param>
/// <param name="Time">When it begins.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Items">Dossiers on its agenda.</param>
public sealed record SessionLine(
    SessionId Session, ProvinceYearId ProvinceYear, DateOnly Day, TimeOnly Time, string Place, SessionState State, int Items);

/// <summary>A session that concerns the person as a member (việc của thành viên Hội đồng).</summary>
/// <param name="Line">The session.</param>
/// <param name="Owed">Ballots that the person owes; 0 before it is opened.</param>
public sealed record CouncilDuty(SessionLine Line, int Owed);
