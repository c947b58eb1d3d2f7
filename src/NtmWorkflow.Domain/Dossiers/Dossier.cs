using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>
/// A dossier (hồ sơ đề nghị xét, công nhận): the fold of the acts in its ledger. It holds what the acts say and
/// decides nothing; the steps beside it decide.
/// </summary>
public sealed partial record Dossier
{
    private Dossier(LedgerEntry<DossierAct> first, Registered registration)
    {
        Id = first.Dossier;
        Registration = registration;
        RegisteredAt = first.At;
        State = first.State;
        TaskDays = DaysOf(first.State, first.At);
        HeadHash = first.Seal.Hash;
        HeadAt = first.At;
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
    public int Sequence { get; internal init; }

    /// <summary>Hash of the last act.</summary>
    public string HeadHash { get; internal init; }

    /// <summary>When the last act was taken.</summary>
    public DateTimeOffset HeadAt { get; internal init; }

    /// <summary>Where its ledger ends.</summary>
    public LedgerHead Head => new(Id.Value, Sequence, HeadHash, HeadAt);

    /// <summary>Where it stands on its path.</summary>
    public ProcessState State { get; internal init; }

    /// <summary>The consultation of this round, once held.</summary>
    public ConsultationHeld? Consultation { get; internal init; }

    /// <summary>The latest assessment that the commune closed or submitted, and by whom.</summary>
    public AssessedBy? Assessed { get; internal init; }

    /// <summary>The latest submission; its assessment with what answers to corrections changed since.</summary>
    public Submitted? Submission { get; internal init; }

    /// <summary>How often it was submitted.</summary>
    public int Submissions { get; internal init; }

    /// <summary>The district's verification of the latest submission.</summary>
    public DistrictVerified? Verification { get; internal init; }

    /// <summary>Who verified it and when.</summary>
    public Stamp? VerificationStamp { get; internal init; }

    /// <summary>Sign-offs that stand, by department.</summary>
    public IReadOnlyDictionary<OrganisationId, DepartmentSignedOff> SignOffs { get; internal init; } =
        new Dictionary<OrganisationId, DepartmentSignedOff>();

    /// <summary>Who signed and when, for each of <see cref="SignOffs"/>.</summary>
    public IReadOnlyDictionary<OrganisationId, Stamp> SignOffStamps { get; internal init; } =
        new Dictionary<OrganisationId, Stamp>();

    /// <summary>Every request for correction, of all rounds, in the order of their numbers.</summary>
    public IReadOnlyList<Correction> CorrectionRequests { get; internal init; } = [];

    /// <summary>Every opinion that one department asked of another, in the order of their numbers.</summary>
    public IReadOnlyList<Opinion> Opinions { get; internal init; } = [];

    /// <summary>Departments that did not reply by their due day in this round, by department.</summary>
    public IReadOnlyDictionary<OrganisationId, NoReplyRecorded> NoReplies { get; internal init; } =
        new Dictionary<OrganisationId, NoReplyRecorded>();

    /// <summary>Day by which the office asked departments to reply in this round, or none.</summary>
    public DateOnly? ReplyBy { get; internal init; }

    /// <summary>The consolidation that took the dossier to the council.</summary>
    public Consolidated? Consolidation { get; internal init; }

    /// <summary>Who consolidated it and when.</summary>
    public Stamp? ConsolidationStamp { get; internal init; }

    /// <summary>Day on which each open task was opened, by the task's id.</summary>
    public IReadOnlyDictionary<string, DateOnly> TaskDays { get; internal init; }

    /// <summary>What was told of late tasks so far.</summary>
    public IReadOnlyList<LateTaskEscalated> Escalations { get; internal init; } = [];

    /// <summary>How many requests for correction of a body were answered; what a department signs must be what it saw.</summary>
    public int AnsweredFor(OrganisationId body) => CorrectionRequests.Count(one => one.Asked.AskedBy == body && one.Answered is not null);

    /// <summary>Requests for correction that are neither answered nor withdrawn; none once the dossier has ended.</summary>
    public IEnumerable<Correction> OpenCorrections => CorrectionRequests.Where(one => one.IsOpen && DossierPath.OpenTaskFor(this, one.Asked.Step, one.Item) is not null);

    /// <summary>Opinions still to be given: nobody needs one once the department that asked has signed.</summary>
    public IEnumerable<Opinion> OpenOpinions => Opinions.Where(one => one.IsOpen && DossierPath.OpenTaskFor(this, PathTasks.SignOff, one.Asked.From) is not null);

    /// <summary>Indicators that the commune may correct now.</summary>
    public IReadOnlySet<IndicatorCode> Reopened => OpenCorrections.SelectMany(one => one.Asked.Indicators).ToHashSet();

    /// <summary>The satisfaction survey of this round.</summary>
    public SatisfactionSurveyed? Survey { get; internal init; }

    /// <summary>The field report of this round.</summary>
    public FieldInspected? Inspection { get; internal init; }

    /// <summary>What the council concluded.</summary>
    public CouncilOutcome? Session { get; internal init; }

    /// <summary>The recognition, once decided.</summary>
    public Recognised? Recognition { get; internal init; }

    /// <summary>The refusal, once decided.</summary>
    public RecognitionRefused? Refusal { get; internal init; }

    /// <summary>The publication, once done.</summary>
    public ResultPublished? Publication { get; internal init; }

    /// <summary>The latest decision with its place in the ledger, whatever it does.</summary>
    public DecisionOnLedger? DecisionEntry { get; internal init; }

    /// <summary>The chairman's decision on a revocation, on a dossier of one.</summary>
    public RevocationDecided? RevocationDecision { get; internal init; }

    /// <summary>How the recognition ended; none while it stands.</summary>
    public RecognitionEnded? Ended { get; internal init; }

    /// <summary>The commune's scheme, where its path asks for one (Đề án).</summary>
    public SchemeDrafted? Scheme { get; internal init; }

    /// <summary>What the district decided on the scheme.</summary>
    public SchemeDecided? SchemeDecision { get; internal init; }

    /// <summary>What the steering committee concluded.</summary>
    public SteeringCommitteeConcluded? SteeringCommittee { get; internal init; }

    /// <summary>Documents that went to the centre or came from it, in order.</summary>
    public IReadOnlyList<CentralDocumentRecorded> CentralDocuments { get; internal init; } = [];

    /// <summary>What the screening after a merger found.</summary>
    public AcceptanceScreened? Screening { get; internal init; }

    /// <summary>The commune's withdrawal, which ended the path.</summary>
    public Withdrawn? Withdrawal { get; internal init; }

    /// <summary>The decision on a village, residential area or garden.</summary>
    public LocallyDecided? LocalDecision { get; internal init; }

    /// <summary>How the review ended.</summary>
    public ReviewConcluded? ReviewConclusion { get; internal init; }

    /// <summary>The later review that goes on with this one; none of a review that goes its own way.</summary>
    public ReviewCarriedOver? CarriedOver { get; internal init; }

    /// <summary>The proposal to revoke.</summary>
    public RevocationProposed? RevocationProposal { get; internal init; }

    /// <summary>The decision that recognises the unit, whoever took it; none before it is taken or where it was refused.</summary>
    public IssuedDecision? Decision => Issued(DecisionKind.Recognition);

    /// <summary>The decision that revokes a recognition, whoever took it; none before it is taken or where it was kept.</summary>
    public IssuedDecision? Revocation => Issued(DecisionKind.Revocation);

    /// <summary>Whether recognition was refused, whoever decided.</summary>
    public bool IsRefused => Refusal is not null || Issued(DecisionKind.Refusal) is not null;

    /// <summary>The words of the latest return, until the dossier is submitted again (lý do trả hồ sơ).</summary>
    public string? ReturnedBecause { get; internal init; }

    /// <summary>When it arrived at the province, and by whom; a dossier that is taken back for correction after its reception keeps it.</summary>
    public Stamp? Arrival { get; internal init; }

    /// <summary>Where the coordination office put it among the rounds, or none: where its arrival puts it.</summary>
    public RoundAssigned? RoundAssigned { get; internal init; }

    /// <summary>Questions to higher levels, in the order of their numbers.</summary>
    public IReadOnlyList<Direction> Directions { get; internal init; } = [];

    /// <summary>Everybody who acted on it or voted on it in the council, in each part they did.</summary>
    public IReadOnlyList<Actor> People { get; internal init; } = [];

    internal bool WasReceived { get; init; }

    private IssuedDecision? Issued(DecisionKind kind) => DecisionEntry is { } entry && entry.Issued.Kind == kind ? entry.Issued : null;
}
