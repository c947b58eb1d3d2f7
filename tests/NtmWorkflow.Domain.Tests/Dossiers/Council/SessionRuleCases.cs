using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Rules;
using static NtmWorkflow.Domain.Tests.Support.SessionWalk;
using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

/// <summary>Every rule of a session both ways.</summary>
internal static class SessionRuleCases
{
    private static readonly Guid Strange = new(99, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    private static readonly VotingRule NoStandIns = Vote with { StandIns = Unsure(StandInRule.NotAllowed) };
    private static readonly VotingRule VotingStandIns = Vote with { StandIns = Unsure(StandInRule.WithVote) };
    private static readonly WaitingDossier Free = new(First, null);
    private static readonly WaitingDossier Taken = new(First, new SessionId(Guid.Empty));
    private static readonly SessionWalk Prepared = Convened().Attended();
    private static readonly SessionWalk Short = Convened().Attended("thu-ky");
    private static readonly SessionWalk Running = Convened().Opened("chu-tich", "thu-ky", "uy-vien-1", "uy-vien-2").Voted("thu-ky", BallotChoice.Approve, First);
    private static readonly Board Chaired = TheCouncil with { Members = [.. TheCouncil.Members.Select(member => member.Id == "chu-tich" ? member with { Seat = Seat.Chair } : member)] };
    private static readonly SessionWalk Waiting = Convened(null, Chaired, First).Opened().Voted(CouncilNow.Except(["uy-vien-1"], StringComparer.Ordinal));
    private static readonly SessionWalk Accepted = Convened(null, Chaired, First).Opened().Voted(CouncilNow.Except(["uy-vien-1"], StringComparer.Ordinal)).MissingAccepted(First);
    private static readonly SessionWalk Counted = Convened(null, null, First).Opened().AllVoted().AllCounted();
    private static readonly CouncilSession Over = Convened(null, null, First).Opened().AllVoted().AllCounted().Closed().Session;
    private static readonly CouncilSession Called = Convened().Take(new SessionCancelled("Bão")).Session;
    private static readonly SessionWalk Concerned = Convened(Vote with { Recusal = Unsure(RecusalRule.NotCounted) }).Opened()
        .Take(new MemberRecused("uy-vien-1", [First.Dossier], "Quê ở xã"));

    public static RuleCase[] List { get; } =
    [
        new(new SessionIsNotConvenedForThePast(Today, Today), new SessionIsNotConvenedForThePast(Today.AddDays(-1), Today), "session-is-not-convened-for-the-past"),
        new(new AgendaHasRoom(AgendaHasRoom.Most), new AgendaHasRoom(AgendaHasRoom.Most + 1), "agenda-has-room"),
        new(new DossiersWaitForTheCouncil([First.Dossier], [Free]), new DossiersWaitForTheCouncil([First.Dossier], [Taken]), "dossier-stands-on-one-agenda"),
        new(new DroppedItemsStandOnTheAgenda(Prepared.Session, [First.Dossier], "Chờ văn bản"),
            new DroppedItemsStandOnTheAgenda(Prepared.Session, [First.Dossier], " "), "leaving-the-agenda-has-a-reason"),
        new(new SessionIsBeingPrepared(Prepared.Session), new SessionIsBeingPrepared(Running.Session), "session-is-being-prepared"),
        new(new StandInsAreAllowed(VotingStandIns), new StandInsAreAllowed(NoStandIns), "stand-ins-are-allowed", Circular + " (chưa xác nhận)"),
        new(new VotingStandInsCanSignIn(VotingStandIns, "an", true), new VotingStandInsCanSignIn(VotingStandIns, "an", false), "stand-in-can-sign-in"),
        new(new SeatIsInOffice(Prepared.Case, "thu-ky"), new SeatIsInOffice(Prepared.Case, "da-nghi"), "seat-is-in-office", "QĐ 1/QĐ-UBND"),
        new(new PapersGoOutByToday(Today, Today, Today), new PapersGoOutByToday(Today.AddDays(1), Today, Today), "papers-go-out-by-today"),
        new(new SessionWasNotHeld(Called), new SessionWasNotHeld(Over), "session-was-not-held"),
        new(new SessionIsHeldOnItsDay(Today, Today), new SessionIsHeldOnItsDay(Today.AddDays(1), Today), "session-is-held-on-its-day"),
        new(new CouncilSessionNeedsItsQuorum(Vote, 10, 7), new CouncilSessionNeedsItsQuorum(Vote, 10, 6), "council-session-needs-its-quorum", Circular),
        new(new SessionLacksItsQuorum(Short.Case), new SessionLacksItsQuorum(Prepared.Case), "session-lacks-its-quorum", Circular),
        new(new SessionIsOpen(Running.Session), new SessionIsOpen(Over), "session-is-open"),
        new(new VoterIsPresent(Running.Case, "thu-ky"), new VoterIsPresent(Running.Case, "uy-vien-3"), "voter-is-present"),
        new(new BallotsAreOnOpenItems(Running.Session, [First.Dossier]), new BallotsAreOnOpenItems(Running.Session, [Strange]), "item-stands-on-the-agenda"),
        new(new VoterIsNotConcerned(Concerned.Case, "uy-vien-1", [Second.Dossier]), new VoterIsNotConcerned(Concerned.Case, "uy-vien-1", [First.Dossier]),
            "voter-is-not-concerned", Circular + " (chưa xác nhận)"),
        new(new EachMemberHasOneBallot(Running.Session, "thu-ky", [Second.Dossier]), new EachMemberHasOneBallot(Running.Session, "thu-ky", [First.Dossier]),
            "each-member-has-one-ballot"),
        new(new VoteWasNotCast(Running.Session, "thu-ky", [Second.Dossier]), new VoteWasNotCast(Running.Session, "thu-ky", [First.Dossier]), "vote-was-not-cast"),
        new(new ItemIsCountedOnce(Running.Session, First.Dossier), new ItemIsCountedOnce(Counted.Session, First.Dossier), "item-is-counted-once"),
        new(new MissingBallotsAreAccepted(Accepted.Case, First), new MissingBallotsAreAccepted(Waiting.Case, First), "every-member-present-has-voted"),
        new(new MissingBallotsAreCountedByAnother(Accepted.Case, First, "thu-ky"), new MissingBallotsAreCountedByAnother(Accepted.Case, First, "chu-tri"), "missing-ballots-are-counted-by-another"),
        new(new OnlyWhoPresidesAccepts(Waiting.Case, "chu-tich"), new OnlyWhoPresidesAccepts(Waiting.Case, "thu-ky"), "only-who-presides-accepts"),
        new(new SomethingIsMissing(Waiting.Case, [First.Dossier]), new SomethingIsMissing(Counted.Case, [First.Dossier]), "something-is-missing"),
        new(new BallotsReachTheQuorum(Waiting.Case, First), new BallotsReachTheQuorum(Running.Case, First), "ballots-reach-the-quorum", Circular),
        new(new BallotsAreAsManyAsHandedIn(First, 5, 5), new BallotsAreAsManyAsHandedIn(First, 4, 5), "ballots-are-as-many-as-handed-in"),
        new(new EveryItemIsCounted(Counted.Session), new EveryItemIsCounted(Running.Session), "every-item-is-counted"),
        new(new NobodyLeavesTheList(Running.Session, CouncilNow), new NobodyLeavesTheList(Running.Session, ["thu-ky"]), "nobody-leaves-the-list"),
    ];
}
