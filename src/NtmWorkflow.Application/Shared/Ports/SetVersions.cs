using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A version of a criteria set that is or was in force.</summary>
/// <param name="Regime">Id of its regime.</param>
/// <param name="Set">Id of the set.</param>
/// <param name="Hash">SHA-256 of its file, lower-case hex.</param>
public sealed record SetVersion(string Regime, string Set, string Hash);

/// <summary>Every version of the regimes' criteria sets that was ever in force.</summary>
public interface ISetVersions
{
    /// <summary>All of them, those in force included.</summary>
    Task<IReadOnlyList<SetVersion>> AllAsync(CancellationToken cancellation);

    /// <summary>The set as that version says, or none when there is no such version of it.</summary>
    Task<CriteriaSet?> ReadAsync(string regime, string set, string hash, CancellationToken cancellation);
}
