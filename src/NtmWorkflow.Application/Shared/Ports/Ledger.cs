using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>One act with what it changed on the path.</summary>
/// <param name="Before">The dossier before, or none at registration.</param>
/// <param name="After">The dossier after.</param>
/// <param name="Entry">The sealed act.</param>
/// <param name="Step">What happened on the path, or none.</param>
/// <param name="Rules">The dossier's rules.</param>
public sealed record RecordedAct(Dossier? Before, Dossier After, LedgerEntry<DossierAct> Entry, StepTaken? Step, ApplicableRules Rules);

/// <summary>The ledgers of all dossiers.</summary>
public interface ILedger
{
    /// <summary>The entries of a dossier from a sequence number on, in order; empty when there is no such dossier.</summary>
    Task<IReadOnlyList<LedgerEntry<DossierAct>>> ReadFromAsync(DossierId dossier, int sequence, CancellationToken cancellation);

    /// <summary>Adds an act with its read models and outbox rows to the unit of work.</summary>
    Task RecordAsync(RecordedAct act, CancellationToken cancellation);

    /// <summary>Whether the unit has a dossier for the level that is open or ended in recognition, in any year of its province.</summary>
    Task<bool> HasOpenOrRecognisedAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation);

    /// <summary>Whether the unit has a review of the level and period, open or finished.</summary>
    Task<bool> HasReviewAsync(ProvinceYearId provinceYear, UnitId unit, string level, string period, CancellationToken cancellation);

    /// <summary>The reviews of a recognition that are not finished and that no later one has taken over.</summary>
    Task<IReadOnlyList<DossierId>> OpenReviewsAsync(DossierId recognition, CancellationToken cancellation);

    /// <summary>Whether a revocation of the unit's recognition at the level is open.</summary>
    Task<bool> HasOpenRevocationAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation);

    /// <summary>Whether the body that the person decides for has used a decision number in the year.</summary>
    Task<bool> DecisionNumberIsTakenAsync(ProvinceYearId provinceYear, Actor by, int year, int number, CancellationToken cancellation);

    /// <summary>The dossier by which a unit is recognised at a level now, in any year of its province; none when it is not.</summary>
    Task<DossierId?> FindRecognisedAsync(ProvinceYearId provinceYear, UnitId unit, string level, CancellationToken cancellation);
}

/// <summary>Reading a ledger from its first entry.</summary>
public static class WholeLedger
{
    /// <summary>The entries of a dossier in order; empty when there is no such dossier.</summary>
    public static Task<IReadOnlyList<LedgerEntry<DossierAct>>> ReadAsync(this ILedger ledger, DossierId dossier, CancellationToken cancellation) =>
        ledger.ReadFromAsync(dossier, 1, cancellation);
}
