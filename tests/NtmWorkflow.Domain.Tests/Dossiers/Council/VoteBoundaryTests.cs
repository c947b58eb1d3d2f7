using System.Globalization;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Rules;

namespace NtmWorkflow.Domain.Tests.Dossiers.Council;

/// <summary>Quorum, majority and tie exactly on the line, worked out by hand.</summary>
public sealed class VoteBoundaryTests
{
    [Theory]
    [InlineData(10, 7, "70", false)]
    [InlineData(9, 6, "66.66", false)]
    [InlineData(9, 6, "66.67", true)]
    [InlineData(3, 2, "66.7", true)]
    [InlineData(10, 6, "70", true)]
    [InlineData(1, 0, "0", false)]
    [InlineData(0, 0, "0", true)]
    public void Quorum_OnTheEdge_IsComparedWithoutRounding(int inOffice, int present, string percent, bool refused) =>
        new CouncilSessionNeedsItsQuorum(SmallBook.Vote with { QuorumPercent = Sure(percent) }, inOffice, present).Broken().Any().ShouldBe(refused);

    [Theory]
    [InlineData(VoteBase.MembersInOffice, 7, true)]
    [InlineData(VoteBase.MembersInOffice, 6, false)]
    [InlineData(VoteBase.MembersPresent, 1, true)]
    [InlineData(VoteBase.BallotsCast, 1, true)]
    public void Quorum_OfItsBase_HonoursTheBase(VoteBase of, int present, bool enough) =>
        (SmallBook.Vote with { QuorumBase = of }).HasQuorum(10, present).ShouldBe(enough);

    /// <summary>Ten in office, eight present, five ballots of which four approve.</summary>
    [Theory]
    [InlineData(VoteBase.MembersInOffice, 40, true)]
    [InlineData(VoteBase.MembersInOffice, 41, false)]
    [InlineData(VoteBase.MembersPresent, 50, true)]
    [InlineData(VoteBase.MembersPresent, 51, false)]
    [InlineData(VoteBase.BallotsCast, 80, true)]
    [InlineData(VoteBase.BallotsCast, 81, false)]
    public void Votes_ExactlyOnTheMajority_Approve(VoteBase of, int percent, bool approved)
    {
        string[] seats = [.. Enumerable.Range(0, 10).Select(number => $"tv-{number}")];
        var walk = Walk(SmallBook.Vote with { QuorumPercent = Sure("50"), MajorityBase = of, MajorityPercent = Sure($"{percent}") }, seats).Opened([.. seats.Take(8)]);
        foreach (var seat in seats.Take(5))
        {
            walk.Voted(seat, seat == "tv-4" ? BallotChoice.Abstain : BallotChoice.Approve);
        }

        var counted = (ItemCounted)walk.MissingAccepted(SessionWalk.First).Counted(SessionWalk.First).Last!;

        counted.Tally.Approved.ShouldBe(approved);
        (counted.Tally.InOffice, counted.Tally.Present, counted.Tally.Approve, counted.Tally.Reject, counted.Tally.Abstain).ShouldBe((10, 8, 4, 0, 1));
    }

    /// <summary>Two against two; the chair is the first.</summary>
    [Theory]
    [InlineData(null, "50", true, true)]
    [InlineData(TieRule.NotApproved, "50", true, false)]
    [InlineData(TieRule.ChairDecides, "50", true, true)]
    [InlineData(TieRule.ChairDecides, "50", false, false)]
    [InlineData(TieRule.ChairDecides, "75", true, true)]
    [InlineData(TieRule.ChairDecides, "75.01", true, false)]
    public void EqualVotes_Counted_AreDecidedByTheTieRule(TieRule? tie, string majority, bool chairApproves, bool approved)
    {
        var rule = SmallBook.Vote with { Tie = tie is { } decides ? SmallBook.Sure(decides) : null, MajorityPercent = Sure(majority) };
        var walk = Walk(rule, ["chu-tich", "tv-1", "tv-2", "tv-3"]).Opened("chu-tich", "tv-1", "tv-2", "tv-3")
            .Voted("chu-tich", chairApproves ? BallotChoice.Approve : BallotChoice.Reject)
            .Voted("tv-1", chairApproves ? BallotChoice.Reject : BallotChoice.Approve)
            .Voted("tv-2", BallotChoice.Approve).Voted("tv-3", BallotChoice.Reject);

        ((ItemCounted)walk.Counted(SessionWalk.First).Last!).Outcome.ShouldBe(approved ? ItemOutcome.Approved : ItemOutcome.NotApproved);
    }

    /// <summary>Five members, of whom two are recused: four of five would be 80%, two of three are not 70%.</summary>
    [Fact]
    public void RecusedMembers_LeavingTheBase_MayLeaveAnItemWithoutQuorum()
    {
        var walk = SessionWalk.Convened().Opened("chu-tich", "thu-ky", "uy-vien-1", "uy-vien-2")
            .Take(new MemberRecused("thu-ky", [SessionWalk.First.Dossier], "Liên quan")).Take(new MemberRecused("chu-tich", [SessionWalk.First.Dossier], "Liên quan"))
            .AllVoted();

        var first = (ItemCounted)walk.Counted(SessionWalk.First).Last!;
        var second = (ItemCounted)walk.Counted(SessionWalk.Second).Last!;

        (first.Outcome, first.Tally.InOffice, first.Tally.Present, first.Tally.Approve).ShouldBe((ItemOutcome.Inquorate, 3, 2, 2));
        (second.Outcome, second.Tally.InOffice, second.Tally.Present).ShouldBe((ItemOutcome.Approved, 5, 4));
    }

    [Fact]
    public void MemberOfTheUnitOrItsDistrict_ByRule_TakesNoPartInItsVote()
    {
        var council = SmallBook.TheCouncil with
        {
            Members = [.. SmallBook.TheCouncil.Members.Select(member => member.Id switch
            {
                "uy-vien-1" => member with { Unit = new OrganisationId("xa-a") },
                "uy-vien-2" => member with { Unit = new OrganisationId("huyen-a") },
                "uy-vien-3" => member with { Unit = new OrganisationId("so-y-te") },
                _ => member,
            })],
        };
        var walk = SessionWalk.Convened(null, council).Opened();

        walk.Case.Owed("uy-vien-1").ShouldBe([SessionWalk.Second]);
        walk.Case.Owed("uy-vien-2").ShouldBeEmpty();
        walk.Case.Owed("uy-vien-3").ShouldBe([SessionWalk.First, SessionWalk.Second]);
        walk.HandIn("uy-vien-1", BallotChoice.Approve).Refusals.ShouldHaveSingleItem().Code.ShouldBe("voter-is-not-concerned");
        walk.Case.ElectorateOn(SessionWalk.First).InOffice.Count.ShouldBe(3);
    }

    [Fact]
    public void InvitedWithoutAVote_Present_NeitherVotesNorCounts()
    {
        var council = SmallBook.TheCouncil with { Members = [.. SmallBook.TheCouncil.Members, new("khach", "Chủ tịch Hội Nông dân", Seat.Invited, new(2022, 1, 1), null, Votes: false)] };
        var walk = SessionWalk.Convened(null, council).Opened("khach", "chu-tich", "thu-ky", "uy-vien-1", "uy-vien-2");

        (walk.Case.Electorate.InOffice.Count, walk.Case.Electorate.Present.Count).ShouldBe((5, 4));
        walk.HandIn("khach", BallotChoice.Approve).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("mời");
    }

    [Fact]
    public void MemberWhoJoinsLater_Changed_DoesNotAlterASessionThatWasOpened()
    {
        var walk = SessionWalk.Convened().Opened();
        var later = walk.Case with { Province = walk.Case.Province with { Council = SmallBook.TheCouncil with { Members = [] } } };

        later.Members.Count.ShouldBe(5);
        MeetingSteps.HandIn(later, "thu-ky", [new(SessionWalk.First.Dossier, BallotChoice.Approve)]).Succeeded.ShouldBeTrue();
    }

    /// <summary>As many dossiers as a session can hold, and a large council.</summary>
    [Theory]
    [InlineData(BallotKind.Open)]
    [InlineData(BallotKind.Secret)]
    public void FullAgenda_VotedAndCounted_HasAResultForEach(BallotKind kind)
    {
        string[] seats = [.. Enumerable.Range(0, 15).Select(number => $"tv-{number}")];
        AgendaItem[] items = [.. Enumerable.Range(1, AgendaHasRoom.Most).Select(number => SessionWalk.Item(number, $"xa-{number}", null))];
        var council = SmallBook.TheCouncil with { Members = [.. seats.Select(id => new BoardMember(id, id, Seat.Member, new(2022, 1, 1), null))] };
        var walk = SessionWalk.Convened(SmallBook.Vote with { Ballot = SmallBook.Sure(kind) }, council, items).Opened(seats).AllVoted().AllCounted();

        ((MeetingClosed)walk.Closed().Last!).Approved.ShouldBe(AgendaHasRoom.Most);
        walk.Urn.IsEmpty.ShouldBeTrue();
    }

    private static SessionWalk Walk(VotingRule rule, string[] seats) => SessionWalk.Convened(
        rule,
        SmallBook.TheCouncil with { Members = [.. seats.Select((id, index) => new BoardMember(id, id, index == 0 ? Seat.Chair : Seat.Member, new(2022, 1, 1), null))] },
        SessionWalk.First);

    private static Sourced<decimal> Sure(string percent) => SmallBook.Sure(decimal.Parse(percent, CultureInfo.InvariantCulture));
}
