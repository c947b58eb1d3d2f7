using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>
/// A dossier (hồ sơ đề nghị xét, công nhận): the fold of the acts in its ledger. It holds what the acts say and
/// decides nothing; the steps beside it decide.
/// </summary>
public sealed record Dossier
{
    private Dossier(LedgerEntry first, Registered registration)
    {
        Id = first.Dossier;
        Registration = registration;
        RegisteredAt = first.At;
        State = first.State;
        HeadHash = first.Seal.Hash;
        Sequence = first.Sequence;
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

    /// <summary>The latest submission.</summary>
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

    /// <summary>Corrections asked for in this round, by department.</summary>
    public IReadOnlyDictionary<string, CorrectionRequested> Corrections { get; private init; } =
        new Dictionary<string, CorrectionRequested>(StringComparer.Ordinal);

    /// <summary>The satisfaction survey of this round.</summary>
    public SatisfactionSurveyed? Survey { get; private init; }

    /// <summary>The field report of this round.</summary>
    public FieldInspected? Inspection { get; private init; }

    /// <summary>The council's session.</summary>
    public CouncilSession? Session { get; private init; }

    /// <summary>The recognition, once decided.</summary>
    public Recognised? Recognition { get; private init; }

    /// <summary>The refusal, once decided.</summary>
    public RecognitionRefused? Refusal { get; private init; }

    /// <summary>The publication, once done.</summary>
    public ResultPublished? Publication { get; private init; }

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

    /// <summary>The chairman's decision on a revocation.</summary>
    public RevocationDecided? RevocationDecision { get; private init; }

    /// <summary>The decision that recognises the unit, whoever took it; none before it is taken or where it was refused.</summary>
    public DecisionMade? Decision =>
        Recognition is { } recognised ? new(recognised.Symbol, recognised.Day)
        : LocalDecision is { Recognised: true } local ? new(local.Symbol, local.Day)
        : Central("recognise");

    /// <summary>The decision that revokes a recognition, whoever took it; none before it is taken or where it was kept.</summary>
    public DecisionMade? Revocation =>
        RevocationDecision is { Revoked: true } revoked ? new(revoked.Symbol ?? "", revoked.Day) : Central("revoke");

    /// <summary>Whether recognition was refused, whoever decided.</summary>
    public bool IsRefused => Refusal is not null || LocalDecision is { Recognised: false } || Central("refuse") is not null;

    /// <summary>The words of the latest return, until the dossier is submitted again (lý do trả hồ sơ).</summary>
    public string? ReturnedBecause { get; private init; }

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
        HeadHash = entry.Seal.Hash,
        Sequence = entry.Sequence,
    };

    private static Dossier Begin(LedgerEntry entry) => entry.Act is Registered registered
        ? new Dossier(entry, registered)
        : throw new InvalidOperationException("A ledger begins with the registration.");

    private Dossier Take(DossierAct act, Stamp stamp) => act switch
    {
        SelfAssessed { Assessment: { } assessment } => this with { Assessed = new(assessment, stamp) },
        ConsultationHeld held => this with { Consultation = held },
        ReopenedForRevision reopened => Return(reopened.Reason),
        Submitted submitted => BeginRound(submitted, stamp),
        DistrictVerified verified => (verified.Forwarded ? this with { ReturnedBecause = null } : Return(verified.Opinion)) with
        {
            Verification = verified,
            VerificationStamp = stamp,
        },
        Received { Complete: false } received => Return(received.Note),
        DepartmentSignedOff signed => this with
        {
            SignOffs = Put(SignOffs, signed.Department, signed),
            SignOffStamps = Put(SignOffStamps, signed.Department, stamp),
        },
        CorrectionRequested asked => this with { Corrections = Put(Corrections, asked.Department, asked) },
        SatisfactionSurveyed survey => this with { Survey = survey },
        FieldInspected inspected => this with { Inspection = inspected },
        Consolidated { ToCouncil: false } back => Return(back.Summary),
        Consolidated => this with { Session = null },
        SessionOpened opened => this with { Session = new CouncilSession(opened, new Dictionary<string, BallotCast>(StringComparer.Ordinal), null) },
        BallotCast ballot => this with { Session = Session!.With(ballot) },
        SessionClosed closed => this with { Session = Session!.Close(closed, stamp) },
        Recognised recognised => this with { Recognition = recognised },
        RecognitionRefused refused => this with { Refusal = refused },
        ResultPublished published => this with { Publication = published },
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
        RevocationDecided decided => this with { RevocationDecision = decided },
        _ => this,
    };

    private DecisionMade? Central(string result) =>
        CentralDocuments.LastOrDefault(document => document.Task == PathTasks.CentralDecision && document.Result == result) is { } document
            ? new(document.Number, document.Day)
            : null;

    /// <summary>Back with the commune: what it published is no longer what it will submit.</summary>
    private Dossier Return(string? because) => this with { Consultation = null, ReturnedBecause = because };

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
        SignOffs = SignOffs
            .Where(pair => Stands(pair.Value, submitted))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    private bool Stands(DepartmentSignedOff signed, Submitted next) =>
        signed.Conclusion == Criteria.Verdict.Met
        && signed.Verdicts.All(verdict =>
            Submission?.Assessment.For(verdict.Code) is { } before
            && next.Assessment.For(verdict.Code) is { } after
            && before.SaysTheSameAs(after));

    private static Dictionary<string, T> Put<T>(IReadOnlyDictionary<string, T> map, string key, T value) =>
        new(map, StringComparer.Ordinal) { [key] = value };
}
