using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Delegations.</summary>
public interface IDelegations
{
    /// <summary>One delegation, or none.</summary>
    Task<Delegation?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Those in which a person is represented or stands in, newest first.</summary>
    Task<IReadOnlyList<Delegation>> OfPersonAsync(string user, CancellationToken cancellation);

    /// <summary>All of them, newest first.</summary>
    Task<Page<Delegation>> AllAsync(int page, CancellationToken cancellation);

    /// <summary>Keeps a new one, or what became of one.</summary>
    Task SaveAsync(Delegation delegation, CancellationToken cancellation);
}

/// <summary>The accounts of people.</summary>
public interface IPeople
{
    /// <summary>Everybody who acts for one of these organisations, by name.</summary>
    Task<IReadOnlyList<Actor>> InAsync(IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation);
}
