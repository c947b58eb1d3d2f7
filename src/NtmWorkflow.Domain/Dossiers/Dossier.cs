using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Decisions;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>
/// A dossier (hồ sơ đề nghị xét, công nhận): the fold of the acts in its ledger. It holds what the acts say and
/// decides nothing; the steps beside it decide.
/// </summary>
public sealed record Dossier
{
    /// <summary>Ledgers from before sessions had their own: how the dossier's session was opened.</summary>
    private SessionOpened? _formerSession;

    private Dossier(LedgerEntry first, Registered registration)
    {
        Id = first.Dossier;
        Registration = registration;
        RegisteredAt = first.At;
        State = first.State;
        TaskDays = DaysOf(first.State, first.At);
        HeadHash = first.Seal.Hash;
        Sequence = first.Sequence;
        People = [first.By];
    }

    /// <summary>Identity.</summary>
    public DossierId Id { get; }

    /// <summary>What is applied for, by whom, under which rules.</summary>
    public Registered Registration { get; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset RegisteredAt { get; }

    /// <summary>Number of the last act; the version a page was made from.</summary>
    public int Sequence { get; private init; }

    /// <summary>Hash of the last act.</summary>
    public string HeadHash { get; private init; }

    /// <summary>Where it stands on its path.</summary>
    public ProcessState State { get; private init; }

    /// <summary>The consultation of this round, once held.</summary>
    public ConsultationHeld? Consultation { get; private init; }

    /// <summary>The latest assessment that the commune closed or submitted, and by whom; ledgers from before closing kept it have it from submission on.</summary>
    public AssessedBy? Assessed { get; private init; }

    /// <summary>The latest submission; its assessment with what answers to corrections changed since.</summary>
    public Submitted? Submission { get; private init; }

    /// <summary>How often it was submitted.</summary>
    public int Submissions { get; private init; }

    /// <summary>The district's verification of the latest submission.</summary>
    public DistrictVerified? Verification { get; private init; }

    /// <summary>Who verified it and when.</summary>
    public Stamp? VerificationStamp { get; private init; }

    /// <summary>Sign-offs that stand, by department.</summary>
    public IReadOnlyDictionary<string, DepartmentSignedOff> SignOffs { get; private init; } =
        new Dictionary<string, DepartmentSignedOff>(StringComparer.Ordinal);

    /// <summary>Who signed and when, for each of <see cref="SignOffs"/>.</summary>
    public IReadOnlyDictionary<string, Stamp> SignOffStamps { get; private init; } =
        new Dictionary<string, Stamp>(StringComparer.Ordinal);

    /// <summary>Corrections asked for instead of a sign-off in this round, by department; only in ledgers from before <see cref="CorrectionRequests"/>.</summary>
    public IReadOnlyDictionary<string, CorrectionRequested> Corrections { get; private init; } =
        new Dictionary<string, CorrectionRequested>(StringComparer.Ordinal);

    /// <summary>Every request for correction, of all rounds, in the order of their numbers.</summary>
    public IReadOnlyList<Correction> CorrectionRequests { get; private init; } = [];

    /// <summary>Every opinion that one department asked of another, in the order of their numbers.</summary>
    public IReadOnlyList<Opinion> Opinions { get; private init; } = [];

    /// <summary>Departments that did not reply by their due day in this round, by department.</summary>
    public IReadOnlyDictionary<string, NoReplyRecorded> NoReplies { get; private init; } =
        new Dictionary<string, NoReplyRecorded>(StringComparer.Ordinal);

    /// <summary>Day by which the office asked departments to reply in this round, or none.</summary>
    public DateOnly? ReplyBy { get; private init; }

    /// <summary>The consolidation that took the dossier to the council.</summary>
    public Consolidated? Consolidation { get; private init; }

    /// <summary>Who consolidated it and when.</summary>
    public Stamp? ConsolidationStamp { get; private init; }

    /// <summary>Day on which each open task was opened, by the task's id.</summary>
    public IReadOnlyDictionary<string, DateOnly> TaskDays { get; private init; }

    /// <summary>What was told of late tasks so far.</summary>
    public IReadOnlyList<LateTaskEscalated> Escalations { get; private init; } = [];

    /// <summary>Requests for correction that are neither answered nor withdrawn; none once the dossier has ended.</summary>
    public IEnumerable<Correction> OpenCorrections => CorrectionRequests.Where(one => one.IsOpen && DossierPath.OpenTaskFor(this, one.Asked.Step, one.Item) is not null);

    /// <summary>Opinions still to be given: nobody needs one once the department that asked has signed.</summary>
    public IEnumerable<Opinion> OpenOpinions => Opinions.Where(one => one.IsOpen && DossierPath.OpenTaskFor(this, PathTasks.SignOff, one.Asked.From) is not null);

    /// <summary>Indicators that the commune may correct now.</summary>
    public IReadOnlySet<string> Reopened => OpenCorrections.SelectMany(one => one.Asked.Indicators).ToHashSet(StringComparer.Ordinal);

    /// <summary>The satisfaction survey of this round.</summary>
    public SatisfactionSurveyed? Survey { get; private init; }

    /// <summary>The field report of this round.</summary>
    public FieldInspected? Inspection { get; private init; }

    /// <summary>What the council concluded.</summary>
    public CouncilOutcome? Session { get; private init; }

    /// <summary>The recognition, once decided.</summary>
    public Recognised? Recognition { get; private init; }

    /// <summary>The refusal, once decided.</summary>
    public RecognitionRefused? Refusal { get; private init; }

    /// <summary>The publication, once done.</summary>
    public ResultPublished? Publication { get; private init; }

    /// <summary>The latest decision with its place in the ledger, whatever it does.</summary>
    public DecisionOnLedger? DecisionEntry { get; private init; }

    /// <summary>The chairman's decision on a revocation, on a dossier of one.</summary>
    public RevocationDecided? RevocationDecision { get; private init; }

    /// <summary>How the recognition ended; none while it stands.</summary>
    public RecognitionEnded? Ended { get; private init; }

    /// <summary>The commune's scheme, where its path asks for one (Đề án).</summary>
    public SchemeDrafted? Scheme { get; private init; }

    /// <summary>What the district decided on the scheme.</summary>
    public SchemeDecided? SchemeDecision { get; private init; }

    /// <summary>What the steering committee concluded.</summary>
    public SteeringCommitteeConcluded? SteeringCommittee { get; private init; }

    /// <summary>Documents that went to the centre or came from it, in order.</summary>
    public IReadOnlyList<CentralDocumentRecorded> CentralDocuments { get; private init; } = [];

    /// <summary>What the screening after a merger found.</summary>
    public AcceptanceScreened? Screening { get; private init; }

    /// <summary>The decision on a village, residential area or garden.</summary>
    public LocallyDecided? LocalDecision { get; private init; }

    /// <summary>How the review ended.</summary>
    public ReviewConcluded? ReviewConclusion { get; private init; }

    /// <summary>The proposal to revoke.</summary>
    public RevocationProposed? RevocationProposal { get; private init; }

    /// <summary>The decision that recognises the unit, whoever took it; none before it is taken or where it was refused.</summary>
    public IssuedDecision? Decision => Issued(DecisionKind.Recognition);

    /// <summary>The decision that revokes a recognition, whoever took it; none before it is taken or where it was kept.</summary>
    public IssuedDecision? Revocation => Issued(DecisionKind.Revocation);

    /// <summary>Whether recognition was refused, whoever decided.</summary>
    public bool IsRefused => Refusal is not null || Issued(DecisionKind.Refusal) is not null;

    /// <summary>The words of the latest return, until the dossier is submitted again (lý do trả hồ sơ).</summary>
    public string? ReturnedBecause { get; private init; }

    /// <summary>When it arrived at the province, and by whom; a dossier that is taken back for correction after its reception keeps it.</summary>
    public Stamp? Arrival { get; private init; }

    /// <summary>Where the coordination office put it among the rounds, or none: where its arrival puts it.</summary>
    public RoundAssigned? RoundAssigned { get; private init; }

    /// <summary>Questions to higher levels, in the order of their numbers.</summary>
    public IReadOnlyList<Direction> Directions { get; private init; } = [];

    /// <summary>Everybody who acted on it or voted on it in the council, in each part they did.</summary>
    public IReadOnlyList<Actor> People { get; private init; } = [];

    private bool WasReceived { get; init; }

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
        SelfAssessed { Assessment: { } assessment } => this with { Assessed = new(assessment, stamp) },
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
        CorrectionRequested asked => this with { Corrections = Put(Corrections, asked.Department, asked) },
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
        SessionOpened opened => this with { _formerSession = opened },
        SessionClosed closed => this with { Session = new(_formerSession!.Day, closed.Tally, closed.Verdicts ?? [], stamp) },
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

    private IssuedDecision? Issued(DecisionKind kind) => DecisionEntry is { } entry && entry.Issued.Kind == kind ? entry.Issued : null;

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
        Corrections = new Dictionary<string, CorrectionRequested>(StringComparer.Ordinal),
        NoReplies = new Dictionary<string, NoReplyRecorded>(StringComparer.Ordinal),
        ReplyBy = null,
        Consolidation = null,
        ConsolidationStamp = null,
        SignOffs = SignOffs
            .Where(pair => pair.Value.Conclusion == Criteria.Verdict.Met && IsOf(pair.Value, submitted.Assessment))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    /// <summary>The answer's findings stand from now on; what was said of findings that changed falls.</summary>
    private Dossier Correct(CorrectionAnswered answered, Stamp stamp)
    {
        var changed = answered.Findings.Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
        var assessment = new Criteria.Assessment(
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
    private bool IsOf(DepartmentSignedOff signed, Criteria.Assessment next) =>
        signed.Verdicts.All(verdict => SaysTheSame(verdict.Code, next));

    /// <summary>What is judged: as it was submitted, or closed where the path has no submission.</summary>
    private Criteria.Assessment? Standing => Submission?.Assessment ?? Assessed?.Assessment;

    private bool SaysTheSame(string code, Criteria.Assessment next) =>
        Standing?.For(code) is { } before && next.For(code) is { } after && before.SaysTheSameAs(after);

    /// <summary>A task that stays open keeps its day; one that is new has the day of the act that opened it.</summary>
    private Dictionary<string, DateOnly> DaysOf(ProcessState state, DateTimeOffset at) => state.OpenTasks.ToDictionary(
        task => task.Id, task => TaskDays is { } days && days.TryGetValue(task.Id, out var day) ? day : at.Day(), StringComparer.Ordinal);

    private static List<T> Change<T>(IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change) =>
        [.. list.Select(one => which(one) ? change(one) : one)];

    private static Dictionary<string, T> Put<T>(IReadOnlyDictionary<string, T> map, string key, T value) =>
        new(map, StringComparer.Ordinal) { [key] = value };
}
