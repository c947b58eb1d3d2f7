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
    private Dossier(LedgerEntry first, Registered registration)
    {
        Id = first.Dossier;
        Registration = registration;
        RegisteredAt = first.At;
        State = first.State;
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

    /// <summary>The words of the latest return, until the dossier is submitted again (lý do trả hồ sơ).</summary>
    public string? ReturnedBecause { get; private init; }

    /// <summary>When it arrived at the province, and by whom; a dossier that is taken back for correction after its reception keeps it.</summary>
    public Stamp? Arrival { get; private init; }

    /// <summary>Where the coordination office put it among the rounds, or none: where its arrival puts it.</summary>
    public RoundAssigned? RoundAssigned { get; private init; }

    /// <summary>Questions to higher levels, in the order of their numbers.</summary>
    public IReadOnlyList<Direction> Directions { get; private init; } = [];

    /// <summary>Everybody who has acted on it, in each part they acted in.</summary>
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
        HeadHash = entry.Seal.Hash,
        Sequence = entry.Sequence,
        People = People.Contains(entry.By) ? People : [.. People, entry.By],
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
        Received received => received.Complete ? this with { WasReceived = true } : Return(received.Note),
        DepartmentSignedOff signed => this with
        {
            SignOffs = Put(SignOffs, signed.Department, signed),
            SignOffStamps = Put(SignOffStamps, signed.Department, stamp),
        },
        CorrectionRequested asked => this with { Corrections = Put(Corrections, asked.Department, asked) },
        SatisfactionSurveyed survey => this with { Survey = survey },
        FieldInspected inspected => this with { Inspection = inspected },
        Consolidated { ToCouncil: false } back => Return(back.Summary),
        SessionOpened opened => this with { Session = new CouncilSession(opened, new Dictionary<string, BallotCast>(StringComparer.Ordinal), null) },
        BallotCast ballot => this with { Session = Session!.With(ballot) },
        SessionClosed closed => this with { Session = Session!.Close(closed, stamp) },
        Recognised recognised => this with { Recognition = recognised },
        RecognitionRefused refused => this with { Refusal = refused },
        ResultPublished published => this with { Publication = published },
        RoundAssigned assigned => this with { RoundAssigned = assigned },
        DirectionAsked asked => this with { Directions = [.. Directions, new Direction(asked, stamp)] },
        DirectionGiven given => WithDirection(given.Number, one => one with { Answer = given.Answer, AnsweredBy = stamp }),
        DirectionWithdrawn withdrawn => WithDirection(withdrawn.Number, one => one with { Withdrawal = withdrawn.Reason }),
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
