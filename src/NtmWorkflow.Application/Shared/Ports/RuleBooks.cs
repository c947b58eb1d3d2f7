using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The rule book in force, and old versions that dossiers are pinned to.</summary>
public interface IRuleBooks
{
    /// <summary>The rule book in force; the same one throughout a request.</summary>
    RuleBook Current { get; }

    /// <summary>The rule book in force after everything that any node has confirmed up to now.</summary>
    Task<RuleBook> LatestAsync(CancellationToken cancellation);

    /// <summary>The rules a dossier is pinned to, whatever the files say today.</summary>
    /// <exception cref="InvalidOperationException">A pinned version is in no archive.</exception>
    Task<ApplicableRules> ForAsync(Registered registration, CancellationToken cancellation);
}
