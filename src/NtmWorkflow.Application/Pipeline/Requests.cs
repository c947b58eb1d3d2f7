using MediatR;
using NtmWorkflow.Application.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Pipeline;

/// <summary>A request that the policy table knows.</summary>
public interface IGuarded
{
    /// <summary>What the request does.</summary>
    Act Act { get; }
}

/// <summary>A request that changes something: it runs in one unit of work.</summary>
public interface IChange : IGuarded;

/// <summary>A request on one dossier.</summary>
public interface IOnDossier : IGuarded
{
    /// <summary>The dossier.</summary>
    DossierId Dossier { get; }
}

/// <summary>An act on one dossier's path or ledger.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Sequence the page was made from; a mismatch is a conflict. None: act on whatever is there.</param>
public abstract record DossierCommand(DossierId Dossier, int? Version) : IRequest<Outcome<ActTaken>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public abstract Act Act { get; }
}

/// <summary>An act was taken.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Sequence">Number of the act, the dossier's new version.</param>
/// <param name="Hash">Its hash.</param>
public sealed record ActTaken(DossierId Dossier, int Sequence, string Hash);
