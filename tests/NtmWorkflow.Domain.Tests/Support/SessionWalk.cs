using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;

namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>Drives a council session by the real steps; the urn is kept beside it, as the service does.</summary>
internal sealed class SessionWalk
{
    public const string Word = "0123456789abcdef0123456789abcdef";

    public static readonly DateOnly Day = SmallBook.Today;
    public static readonly AgendaItem First = Item(1, "xa-a", "huyen-a");
    public static readonly AgendaItem Second = Item(2, "xa-b", "huyen-a");

    private static readonly Stamp Moment = new(new("thu-ky", "Thư ký", Role.CouncilSecretary, new OrganisationId("hoi-dong"), "thu-ky"), new(2023, 6, 15, 1, 0, 0, TimeSpan.Zero));

    private static readonly Stamp Presiding = new(new("chu-tri", "Chủ trì", Role.CouncilChair, new OrganisationId("hoi-dong"), "chu-tich"), Moment.At);

    private readonly VotingRule _rule;
    private readonly Board _council;

    private SessionWalk(VotingRule rule, Board council, AgendaItem[] items)
    {
        (_rule, _council) = (rule, council);
        Session = CouncilSession.Begin(
            new(Guid.Empty), new SessionConvened(new ProvinceYearId("tinh-a/2023"), council.Organisation, Day, new(8, 0), "Phòng họp số 1", items), Moment);
    }

    public CouncilSession Session { get; private set; }

    public Urn Urn { get; private set; } = Urn.Empty;

    public SessionAct? Last { get; private set; }

    public SessionCase Case => new(Session, SmallBook.ProvinceA with { Council = _council }, SmallBook.TheRegime with { CouncilVote = _rule }, Day);

    public static SessionWalk Convened(VotingRule? rule = null, Board? council = null, params AgendaItem[] items) =>
        new(rule ?? SmallBook.Vote, council ?? SmallBook.TheCouncil, items.Length > 0 ? items : [First, Second]);

    public static AgendaItem Item(int number, string unit, string? district) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), new UnitId(unit), "Xã " + number, UnitId.Maybe(district), "Huyện A", "nang-cao", "Xã nông thôn mới nâng cao", 2023);

    public static VotingRule Secret(VotingRule rule) => rule with { Ballot = SmallBook.Unsure(BallotKind.Secret) };

    public SessionWalk Attended(params string[] present) => Take(SessionSteps.RecordAttendance(Case, present.Length > 0 ? present : SmallBook.CouncilNow));

    public SessionWalk Opened(params string[] present) => Attended(present).Take(MeetingSteps.Open(Case));

    public SessionWalk Voted(string member, BallotChoice choice = BallotChoice.Approve, params AgendaItem[] items)
    {
        Outcome<SessionAct> handed = HandIn(member, choice, items);
        handed.Refusals.ShouldBeEmpty();
        return this;
    }

    public SessionWalk Voted(IEnumerable<string> members) => members.Aggregate(this, (walk, member) => walk.Voted(member));

    /// <summary>Hands in, and puts the ballots of a secret vote into the urn.</summary>
    public Outcome<SessionAct> HandIn(string? member, BallotChoice choice, params AgendaItem[] items)
    {
        NamedBallot[] ballots = [.. (items.Length > 0 ? items : [.. Session.Agenda]).Select(item => new NamedBallot(item.Dossier, choice))];
        var handed = MeetingSteps.HandIn(Case, member, ballots);
        if (handed.Succeeded)
        {
            Take(handed);
            Urn = Session.IsSecret ? Urn.With(ballots.Select(ballot => new SecretBallot(ballot.Dossier, Receipt.Code(Word + member, ballot.Dossier), ballot.Choice))) : Urn;
        }

        return handed;
    }

    public SessionWalk AllVoted(BallotChoice choice = BallotChoice.Approve)
    {
        foreach (var member in Case.Electorate.Present)
        {
            if (Case.Owed(member) is { Count: > 0 } owed)
            {
                Voted(member, choice, [.. owed]);
            }
        }

        return this;
    }

    /// <summary>Whoever presides agrees to count without what is missing.</summary>
    public SessionWalk MissingAccepted(AgendaItem item) => Take(MeetingSteps.AcceptMissing(Case, Case.Presiding, [item.Dossier]), Presiding);

    public SessionWalk Counted(AgendaItem item)
    {
        Take(MeetingSteps.Count(Case, item.Dossier, Urn, Moment.By.User));
        Urn = Urn.Without([item.Dossier]);
        return this;
    }

    public SessionWalk AllCounted() => Session.Agenda.Aggregate(this, (walk, item) => walk.Counted(item));

    public SessionWalk Closed() => Take(MeetingSteps.Close(Case));

    /// <summary>Takes an act or fails with the refusals.</summary>
    public SessionWalk Take(Outcome<SessionAct> decided, Stamp? by = null)
    {
        decided.Refusals.ShouldBeEmpty();
        Last = decided.Value;
        Session = Session.Take(decided.Value, by ?? Moment);
        return this;
    }
}
