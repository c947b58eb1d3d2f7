using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Ports;

/// <summary>Who is acting in this request.</summary>
public interface ICurrentActor
{
    /// <summary>The person signed in, or none for a visitor.</summary>
    Actor? Actor { get; }

    /// <summary>The delegation they act under, or none.</summary>
    Delegation? Delegation => null;
}

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

/// <summary>One act with what it changed on the path.</summary>
/// <param name="Before">The dossier before, or none at registration.</param>
/// <param name="After">The dossier after.</param>
/// <param name="Entry">The sealed act.</param>
/// <param name="Step">What happened on the path, or none.</param>
/// <param name="Rules">The dossier's rules.</param>
public sealed record RecordedAct(Dossier? Before, Dossier After, LedgerEntry Entry, StepTaken? Step, ApplicableRules Rules);

/// <summary>The ledgers of all dossiers.</summary>
public interface ILedger
{
    /// <summary>The entries of a dossier from a sequence number on, in order; empty when there is no such dossier.</summary>
    Task<IReadOnlyList<LedgerEntry>> ReadFromAsync(DossierId dossier, int sequence, CancellationToken cancellation);

    /// <summary>Adds an act with its read models and outbox rows to the unit of work.</summary>
    Task RecordAsync(RecordedAct act, CancellationToken cancellation);

    /// <summary>Whether the unit has a dossier for the level that is open or ended in recognition, in any year of its province.</summary>
    Task<bool> HasOpenOrRecognisedAsync(string provinceYear, string unit, string level, CancellationToken cancellation);

    /// <summary>Whether the unit has a review of the level and period, open or finished.</summary>
    Task<bool> HasReviewAsync(string provinceYear, string unit, string level, string period, CancellationToken cancellation);

    /// <summary>Whether a revocation of the unit's recognition at the level is open.</summary>
    Task<bool> HasOpenRevocationAsync(string provinceYear, string unit, string level, CancellationToken cancellation);

    /// <summary>Whether the body that the person decides for has used a decision number in the year.</summary>
    Task<bool> DecisionNumberIsTakenAsync(string provinceYear, Actor by, int year, int number, CancellationToken cancellation);

    /// <summary>The dossier by which a unit is recognised at a level now, in any year of its province; none when it is not.</summary>
    Task<DossierId?> FindRecognisedAsync(string provinceYear, string unit, string level, CancellationToken cancellation);
}

/// <summary>Reading a ledger from its first entry.</summary>
public static class WholeLedger
{
    /// <summary>The entries of a dossier in order; empty when there is no such dossier.</summary>
    public static Task<IReadOnlyList<LedgerEntry>> ReadAsync(this ILedger ledger, DossierId dossier, CancellationToken cancellation) =>
        ledger.ReadFromAsync(dossier, 1, cancellation);
}

/// <summary>An indicator in the draft.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Verdict">Chosen verdict, or none yet.</param>
/// <param name="Measured">The figures; any of them may be missing.</param>
/// <param name="Explanation">Words, or none.</param>
/// <param name="Note">A remark beside the reason, or none.</param>
public sealed record DraftFinding(string Code, Verdict? Verdict, Measurement Measured, string? Explanation, string? Note = null)
{
    /// <summary>The finding as it would be submitted with these files.</summary>
    /// <exception cref="InvalidOperationException">There is no verdict yet.</exception>
    public IndicatorFinding With(IReadOnlyList<EvidenceFile> evidence) => new(
        Code,
        Verdict ?? throw new InvalidOperationException($"Indicator {Code} has no verdict yet."),
        Measured.Value,
        Explanation,
        evidence,
        Measured.Numerator,
        Measured.Denominator,
        Measured.Women,
        Measured.Men,
        Note);
}

/// <summary>A file as the draft uses it, at an indicator or as a paper; one file may be used at several.</summary>
/// <param name="Id">Identity on the dossier's shelf.</param>
/// <param name="Slot">Indicator code, or <c>paper:{id}</c>.</param>
/// <param name="File">The file.</param>
public sealed record DraftFile(Guid Id, string Slot, EvidenceFile File);

/// <summary>A self-assessment being written: ordinary rows until it is submitted.</summary>
/// <param name="Findings">What was entered so far.</param>
/// <param name="Files">Evidence and papers handed in so far.</param>
public sealed record Draft(IReadOnlyList<DraftFinding> Findings, IReadOnlyList<DraftFile> Files)
{
    /// <summary>The slot of a paper.</summary>
    public static string PaperSlot(string paper) => "paper:" + paper;

    /// <summary>The assessment as it would be submitted now.</summary>
    public Assessment ToAssessment() => new(
    [
        .. Findings
            .Where(finding => finding.Verdict is not null)
            .Select(finding => finding.With(FilesAt(finding.Code))),
    ]);

    /// <summary>The papers handed in, in the order of the regime.</summary>
    public IReadOnlyList<PaperHandedIn> Papers(Regime regime) =>
        [.. regime.Papers.SelectMany(paper => FilesAt(PaperSlot(paper.Id)).Select(file => new PaperHandedIn(paper.Id, file)))];

    /// <summary>The files at a slot.</summary>
    public IReadOnlyList<EvidenceFile> FilesAt(string slot) =>
        [.. Files.Where(file => file.Slot == slot).Select(file => file.File)];
}

/// <summary>The drafts of dossiers.</summary>
public interface IDrafts
{
    /// <summary>The draft of a dossier; empty when nothing was entered.</summary>
    Task<Draft> ReadAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>Writes findings over those with the same code.</summary>
    Task SaveAsync(DossierId dossier, IReadOnlyList<DraftFinding> findings, CancellationToken cancellation);

    /// <summary>Seeds a new dossier's draft with the demonstration's figures, where there are any.</summary>
    Task SeedAsync(DossierId dossier, Registered registration, CancellationToken cancellation);
}

/// <summary>One unit of work: everything recorded in it is written together, or nothing is.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work in one transaction; runs it again when somebody else won a race.</summary>
    /// <param name="work">The work; its <c>commit</c> is false when nothing may be written.</param>
    /// <param name="commit">Whether the result may be written.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> commit, CancellationToken cancellation);
}

/// <summary>The answer to a request that was sent before with the same key (khóa chống lặp).</summary>
public interface IIdempotency
{
    /// <summary>The answer kept for the same request as JSON text, or none.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another request.</exception>
    Task<string?> FindAsync(CancellationToken cancellation);

    /// <summary>Keeps the answer in the unit of work; nothing to do for a request without a key.</summary>
    Task KeepAsync(string answer, CancellationToken cancellation);
}

/// <summary>An idempotency key came a second time with another request.</summary>
public sealed class IdempotencyKeyReusedException() : Exception("The idempotency key was used for another request.");

/// <summary>The clock of a demonstration, which its administrator may move.</summary>
public interface IDemonstrationClock
{
    /// <summary>Whether this service runs on a demonstration clock.</summary>
    bool IsActive { get; }

    /// <summary>Moves the clock forward.</summary>
    /// <param name="to">Where to; later than now.</param>
    /// <param name="cancellation">Cancels.</param>
    Task MoveToAsync(DateTimeOffset to, CancellationToken cancellation);
}
