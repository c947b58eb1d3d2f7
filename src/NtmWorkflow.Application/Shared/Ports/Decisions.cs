using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A dossier that waits for a decision.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="DistrictName">Its district.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Name of the level.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Procedure">What it is carried through.</param>
/// <param name="Since">Day since which it waits.</param>
/// <param name="Series">Symbol that the decision would have after its number (ký hiệu); none: the usual one.</param>
public sealed record DecidableDossier(
    DossierId Dossier,
    ProvinceYearId ProvinceYear,
    string UnitName,
    string DistrictName,
    string Level,
    string LevelName,
    int Year,
    Procedure Procedure,
    DateOnly Since,
    string? Series = null);

/// <summary>Where a decision stands in the ledgers.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Sequence">Number of its line.</param>
/// <param name="Code">Its code, in groups.</param>
public sealed record DecisionPlace(DossierId Dossier, int Sequence, string Code);

/// <summary>A dossier that a decision covers.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="DistrictName">Its district; empty where there is none.</param>
/// <param name="Code">The code under which the decision on it is checked.</param>
public sealed record CoveredDossier(DossierId Dossier, string UnitName, string DistrictName, string Code);

/// <summary>Decisions as the read models keep them.</summary>
public interface IDecisions
{
    /// <summary>Dossiers that wait for the person's decision on a recognition or acceptance, by level and name.</summary>
    Task<IReadOnlyList<DecidableDossier>> DecidableAsync(Actor actor, CancellationToken cancellation);

    /// <summary>Where the decision with this code stands; none when there is none.</summary>
    Task<DecisionPlace?> FindAsync(DecisionCode code, CancellationToken cancellation);

    /// <summary>Every dossier that a decision covers, by district and name.</summary>
    /// <param name="of">One of them.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<IReadOnlyList<CoveredDossier>> CoveredByAsync(DecisionPlace of, CancellationToken cancellation);
}
