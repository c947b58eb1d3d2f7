using System.Text.Json.Serialization;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>A request that the policy table knows.</summary>
public interface IGuarded
{
    /// <summary>What the request does.</summary>
    Permission Permission { get; }
}

/// <summary>A request that changes something: it runs in one unit of work.</summary>
public interface IChange : IGuarded;

/// <summary>
/// A change of which nothing is kept beside the change itself, neither its answer nor its fingerprint: they would say who voted how.
/// Sent twice, it must know itself again.
/// </summary>
public interface IUnkept : IChange;

/// <summary>A request on one council session.</summary>
public interface IOnSession : IGuarded
{
    /// <summary>The session.</summary>
    SessionId Session { get; }
}

/// <summary>An act of one council session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Sequence the page was made from; a mismatch is a conflict. None: act on whatever is there.</param>
public abstract record SessionCommand([property: JsonIgnore] SessionId Session, int? Version) : IRequest<Outcome<SessionTaken>>, IChange, IOnSession
{
    /// <inheritdoc/>
    public abstract Permission Permission { get; }
}

/// <summary>An act of a session was taken.</summary>
/// <param name="Session">The session.</param>
/// <param name="Sequence">Number of the act, the session's new version.</param>
/// <param name="Hash">Its hash.</param>
public sealed record SessionTaken(SessionId Session, int Sequence, string Hash);

/// <summary>A request on one dossier.</summary>
public interface IOnDossier : IGuarded
{
    /// <summary>The dossier.</summary>
    DossierId Dossier { get; }
}

/// <summary>An act on one dossier's path or ledger.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Sequence the page was made from; a mismatch is a conflict. None: act on whatever is there.</param>
public abstract record DossierCommand([property: JsonIgnore] DossierId Dossier, int? Version) : IRequest<Outcome<ActTaken>>, IChange, IOnDossier
{
    /// <summary>
    /// Round of appraisal the page was made from, where what others did since within the same round is no conflict;
    /// none where every change is one.
    /// </summary>
    [JsonIgnore]
    public int? SeenRound { get; init; }

    /// <inheritdoc/>
    public abstract Permission Permission { get; }
}

/// <summary>An act was taken.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Sequence">Number of the act, the dossier's new version.</param>
/// <param name="Hash">Its hash.</param>
public sealed record ActTaken(DossierId Dossier, int Sequence, string Hash);
