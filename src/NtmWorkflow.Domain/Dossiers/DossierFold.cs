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
    public static Dossier Fold(IEnumerable<LedgerEntry> entries)
    {
        Dossier? dossier = null;
        foreach (var entry in entries)
        {
            dossier = dossier is null ? Begin(entry) : dossier.Apply(entry);
        }

        return dossier ?? throw new InvalidOperationException("A dossier has at least its registration.");
    }

    /// <summary>The dossier after one more act.</summary>
    public Dossier Apply(LedgerEntry entry) => Take(entry.Act, new Stamp(entry.By, entry.At)) with
    {
        State = entry.State,
        TaskDays = DaysOf(entry.State, entry.At),
        HeadHash = entry.Seal.Hash,
        Sequence = entry.Sequence,
        DecisionEntry = DecisionOnLedger.Of(entry) ?? DecisionEntry,
        People = [.. People.Union([entry.By, .. (entry.Act as CouncilConcluded)?.Voters ?? []])],
    };

    private static Dossier Begin(LedgerEntry entry) => entry.Act is Registered registered
        ? new Dossier(entry, registered)
        : throw new InvalidOperationException("A ledger begins with the registration.");

    private Dossier Take(DossierAct act, Stamp stamp) => act switch
    {
        SelfAssessed closed => this with { Assessed = new(closed.Assessment, stamp) },
        ConsultationHeld held => this with { Consultation = held },
        ReopenedForRevision reopened => Return(reopened.Reason),
        Submitted submitted => Registration.DistrictName.Length == 0 ? BeginRound(submitted, stamp).Arrive(stamp) : BeginRound(submitted, stamp),
        DistrictVerified verified => (verified.Forwarded ? Arrive(stamp) with { ReturnedBecause = null } : Return(verified.Opinion)) with
        {
            Verification = verified,
            VerificationStamp = stamp,
        },
        Received { Complete: false } received => Return(received.Note),
        Received received => this with { ReplyBy = received.ReplyBy, WasReceived = true },
        DepartmentSignedOff signed => this with
        {
            SignOffs = Put(SignOffs, signed.Department, signed),
            SignOffStamps = Put(SignOffStamps, signed.Department, stamp),
        },
        SatisfactionSurveyed survey => this with { Survey = survey },
        FieldInspected inspected => this with { Inspection = inspected },
        Consolidated { ToCouncil: false } back => Return(back.Summary),
        Consolidated consolidated => this with { Consolidation = consolidated, ConsolidationStamp = stamp, ReturnedBecause = null, Session = null },
        NoReplyRecorded none => this with { NoReplies = Put(NoReplies, none.Department, none) },
        LateTaskEscalated late => this with { Escalations = [.. Escalations, late] },
        CorrectionAsked asked => this with { CorrectionRequests = [.. CorrectionRequests, new(asked, stamp)] },
        CorrectionAnswered answered => Correct(answered, stamp),
        CorrectionWithdrawn withdrawn => this with { CorrectionRequests = Change(CorrectionRequests, one => one.Number == withdrawn.Number, one => one.Withdraw(withdrawn, stamp)) },
        OpinionAsked asked => this with { Opinions = [.. Opinions, new(asked, stamp)] },
        OpinionReminded reminded => this with { Opinions = Change(Opinions, one => one.Number == reminded.Number, one => one.Remind(stamp)) },
        OpinionWithdrawn withdrawn => this with { Opinions = Change(Opinions, one => one.Number == withdrawn.Number, one => one.Withdraw(withdrawn, stamp)) },
        OpinionGiven given => this with { Opinions = Change(Opinions, one => one.Number == given.Number, one => one.Give(given, stamp)) },
        CouncilConcluded concluded => this with
        {
            Session = new(concluded.Day, concluded.Tally, concluded.Verdicts ?? [], stamp, concluded.Session, concluded.SessionHash),
        },
        Recognised recognised => this with { Recognition = recognised },
        RecognitionRefused refused => this with { Refusal = refused },
        ResultPublished published => this with { Publication = published },
        DecisionReturned returned => this with { Session = null, ReturnedBecause = returned.Reasons },
        RevocationDecided decided => this with { RevocationDecision = decided },
        RecognitionEnded ended => this with { Ended = ended },
        RoundAssigned assigned => this with { RoundAssigned = assigned },
        DirectionAsked asked => this with { Directions = [.. Directions, new Direction(asked, stamp)] },
        DirectionGiven given => WithDirection(given.Number, one => one with { Answer = given.Answer, AnsweredBy = stamp }),
        DirectionWithdrawn withdrawn => WithDirection(withdrawn.Number, one => one with { Withdrawal = withdrawn.Reason, WithdrawnBy = stamp }),
        _ => TakeProcedure(act),
    };

    private Dossier TakeProcedure(DossierAct act) => act switch
    {
        SchemeDrafted scheme => this with { Scheme = scheme, ReturnedBecause = null },
        SchemeDecided decided => this with { SchemeDecision = decided, ReturnedBecause = decided.Approved ? null : decided.Opinion },
        SteeringCommitteeConcluded concluded => this with { SteeringCommittee = concluded },
        CentralDocumentRecorded document => this with { CentralDocuments = [.. CentralDocuments, document] },
        AcceptanceScreened screened => this with { Screening = screened, Session = null },
        LocallyDecided decided => this with { LocalDecision = decided },
        ReviewConcluded { Conclusion: Acts.ReviewConclusion.Return } back => Return(back.Summary),
        ReviewConcluded concluded => this with { ReviewConclusion = concluded },
        RevocationProposed proposed => this with { RevocationProposal = proposed, ReturnedBecause = null },
        _ => this,
    };

    /// <summary>Back with the commune: what it published is no longer what it will submit.</summary>
    private Dossier Return(string? because) => this with { Consultation = null, ReturnedBecause = because };

    /// <summary>Once received as complete it keeps its place among the rounds, whatever is corrected later.</summary>
    private Dossier Arrive(Stamp stamp) => WasReceived ? this : this with { Arrival = stamp, RoundAssigned = null };

    private Dossier WithDirection(int number, Func<Direction, Direction> change) =>
        this with { Directions = [.. Directions.Select(one => one.Asked.Number == number ? change(one) : one)] };

    /// <summary>A new submission opens a new round; sign-offs whose findings did not change still stand.</summary>
    private Dossier BeginRound(Submitted submitted, Stamp stamp) => this with
    {
        Assessed = new(submitted.Assessment, stamp),
        Submission = submitted,
        Submissions = Submissions + 1,
        ReturnedBecause = null,
        Verification = null,
        VerificationStamp = null,
        Survey = null,
        Inspection = null,
        NoReplies = new Dictionary<string, NoReplyRecorded>(StringComparer.Ordinal),
        ReplyBy = null,
        Consolidation = null,
        ConsolidationStamp = null,
        SignOffs = SignOffs
            .Where(pair => pair.Value.Conclusion == Law.Criteria.Verdict.Met && IsOf(pair.Value, submitted.Assessment))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    /// <summary>The answer's findings stand from now on; what was said of findings that changed falls.</summary>
    private Dossier Correct(CorrectionAnswered answered, Stamp stamp)
    {
        var changed = answered.Findings.Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
        var assessment = new Law.Criteria.Assessment(
            [.. Standing!.Findings.Where(finding => !changed.Contains(finding.Code)), .. answered.Findings]);
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
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Whether every finding that was signed off says the same in the next assessment.</summary>
    private bool IsOf(DepartmentSignedOff signed, Law.Criteria.Assessment next) =>
        signed.Verdicts.All(verdict => SaysTheSame(verdict.Code, next));

    /// <summary>What is judged: as it was submitted, or closed where the path has no submission.</summary>
    private Law.Criteria.Assessment? Standing => Submission?.Assessment ?? Assessed?.Assessment;

    private bool SaysTheSame(string code, Law.Criteria.Assessment next) =>
        Standing?.For(code) is { } before && next.For(code) is { } after && before.SaysTheSameAs(after);

    /// <summary>A task that stays open keeps its day; one that is new has the day of the act that opened it.</summary>
    private Dictionary<string, DateOnly> DaysOf(ProcessState state, DateTimeOffset at) => state.OpenTasks.ToDictionary(
        task => task.Id, task => TaskDays is { } days && days.TryGetValue(task.Id, out var day) ? day : at.Day(), StringComparer.Ordinal);

    private static List<T> Change<T>(IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change) =>
        [.. list.Select(one => which(one) ? change(one) : one)];

    private static Dictionary<string, T> Put<T>(IReadOnlyDictionary<string, T> map, string key, T value) =>
        new(map, StringComparer.Ordinal) { [key] = value };
}
