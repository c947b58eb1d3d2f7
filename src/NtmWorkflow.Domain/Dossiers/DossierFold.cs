using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <content>How its acts make it what it is: one act after the other, none of them judged.</content>
public sealed partial record Dossier
{
    /// <summary>Folds a ledger in order.</summary>
    /// <exception cref="InvalidOperationException">The ledger is empty or does not begin with the registration.</exception>
    public static Dossier Fold(IEnumerable<LedgerEntry<DossierAct>> entries)
    {
        Dossier? dossier = null;
        foreach (var entry in entries)
        {
            dossier = dossier is null ? Begin(entry) : dossier.Apply(entry);
        }

        return dossier ?? throw new InvalidOperationException("A dossier has at least its registration.");
    }

    /// <summary>The dossier after one more act.</summary>
    public Dossier Apply(LedgerEntry<DossierAct> entry) => entry.Act.On(this, entry.Stamp) with
    {
        State = entry.State,
        TaskDays = DaysOf(entry.State, entry.At),
        HeadHash = entry.Seal.Hash,
        HeadAt = entry.At,
        Sequence = entry.Sequence,
        DecisionEntry = DecisionOnLedger.Of(entry) ?? DecisionEntry,
        People = [.. People.Union([entry.By, .. (entry.Act as CouncilConcluded)?.Voters ?? []])],
    };

    private static Dossier Begin(LedgerEntry<DossierAct> entry) => entry.Act is Registered registered
        ? new Dossier(entry, registered)
        : throw new InvalidOperationException("A ledger begins with the registration.");

    /// <summary>Back with the commune: what it published is no longer what it will submit.</summary>
    internal Dossier Return(string? because) => this with { Consultation = null, ReturnedBecause = because };

    /// <summary>Once received as complete it keeps its place among the rounds, whatever is corrected later.</summary>
    internal Dossier Arrive(Stamp stamp) => WasReceived ? this : this with { Arrival = stamp, RoundAssigned = null };

    /// <summary>A new submission opens a new round; sign-offs whose findings did not change still stand.</summary>
    internal Dossier BeginRound(Submitted submitted, Stamp stamp) => this with
    {
        Assessed = new(submitted.Assessment, stamp),
        Submission = submitted,
        Submissions = Submissions + 1,
        ReturnedBecause = null,
        Verification = null,
        VerificationStamp = null,
        Survey = null,
        Inspection = null,
        NoReplies = new Dictionary<OrganisationId, NoReplyRecorded>(),
        ReplyBy = null,
        Consolidation = null,
        ConsolidationStamp = null,
        SignOffs = SignOffs
            .Where(pair => pair.Value.Conclusion == Law.Criteria.Verdict.Met && IsOf(pair.Value, submitted.Assessment))
            .ToDictionary(pair => pair.Key, pair => pair.Value),
    };

    /// <summary>The answer's findings stand from now on; what was said of findings that changed falls.</summary>
    internal Dossier Correct(CorrectionAnswered answered, Stamp stamp)
    {
        var changed = answered.Findings.Select(finding => finding.Code).ToHashSet();
        var assessment = new Law.Criteria.Assessment(
            [.. Latest!.Findings.Where(finding => !changed.Contains(finding.Code)), .. answered.Findings]);
        return this with
        {
            CorrectionRequests = Change(CorrectionRequests, one => one.Number == answered.Number, one => one.Answer(answered, stamp)),
            Assessed = new(assessment, stamp),
            Submission = Submission is { } submitted ? submitted with { Assessment = assessment } : null,
            Verification = Verification is { } verified
                ? verified with { Verdicts = [.. verified.Verdicts.Where(verdict => SaysTheSame(verdict.Code, assessment))] }
                : null,
            SignOffs = SignOffs
                .Where(pair => IsOf(pair.Value, assessment))
                .ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    /// <summary>Whether every finding that was signed off says the same in the next assessment.</summary>
    private bool IsOf(DepartmentSignedOff signed, Law.Criteria.Assessment next) =>
        signed.Verdicts.All(verdict => SaysTheSame(verdict.Code, next));

    /// <summary>What is judged: as it was submitted, or closed where the path has no submission.</summary>
    private Law.Criteria.Assessment? Latest => Submission?.Assessment ?? Assessed?.Assessment;

    private bool SaysTheSame(IndicatorCode code, Law.Criteria.Assessment next) =>
        Latest?.For(code) is { } before && next.For(code) is { } after && before.SaysTheSameAs(after);

    /// <summary>A task that stays open keeps its day; one that is new has the day of the act that opened it.</summary>
    private Dictionary<string, DateOnly> DaysOf(ProcessState state, DateTimeOffset at) => state.OpenTasks.ToDictionary(
        task => task.Id, task => TaskDays is { } days && days.TryGetValue(task.Id, out var day) ? day : at.Day(), StringComparer.Ordinal);

    internal static List<T> Change<T>(IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change) =>
        [.. list.Select(one => which(one) ? change(one) : one)];

    internal static Dictionary<OrganisationId, T> Put<T>(IReadOnlyDictionary<OrganisationId, T> map, OrganisationId key, T value) =>
        new(map) { [key] = value };
}
