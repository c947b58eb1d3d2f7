namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CouncilStepTests
{
    [Fact]
    public void MemberTwiceOnTheList_SessionOpened_CountsOnce()
    {
        var opened = CouncilSteps.Open(AtCouncil().Case, "Phòng họp", ["thu-ky", "thu-ky", "chu-tich", "uy-vien-1", "uy-vien-2"]);

        opened.Value.ShouldBeOfType<SessionOpened>().Present.ShouldBe(["thu-ky", "chu-tich", "uy-vien-1", "uy-vien-2"]);
    }

    [Fact]
    public void MemberTwiceOnTheList_WithoutQuorum_IsNotCountedTwice() =>
        Codes(CouncilSteps.Open(AtCouncil().Case, "Phòng họp", ["thu-ky", "thu-ky", "thu-ky", "thu-ky"]))
            .ShouldBe(["council-session-needs-its-quorum"]);

    [Fact]
    public void StrangersPresent_SessionOpened_DoNotMakeAQuorum() =>
        Codes(CouncilSteps.Open(AtCouncil().Case, "Phòng họp", ["thu-ky", "chu-tich", "uy-vien-1", "khach", "da-nghi"]))
            .ShouldBe(["only-members-in-office-attend", "only-members-in-office-attend", "council-session-needs-its-quorum"]);

    [Fact]
    public void OpenSession_OpenedAgain_IsRefused() =>
        Codes(CouncilSteps.Open(AtCouncil().SessionOpened().Case, "Phòng họp", SmallBook.CouncilNow)).ShouldBe(["session-is-opened-once"]);

    [Fact]
    public void OpenedSession_Looked_KeepsWhoWasInOfficeThatDay()
    {
        var session = AtCouncil().SessionOpened().Dossier.Session!;

        session.Opened.Day.ShouldBe(SmallBook.Today);
        session.Opened.InOffice.ShouldBe(SmallBook.CouncilNow);
        session.Missing.ShouldBe(SmallBook.CouncilNow);
    }

    [Fact]
    public void Ballot_CastTwice_IsRefusedAndTheFirstStands()
    {
        var walk = AtCouncil().SessionOpened().Voted("thu-ky", BallotChoice.Reject);

        Codes(CouncilSteps.Cast(walk.Case, "thu-ky", BallotChoice.Approve, null)).ShouldBe(["each-member-has-one-ballot"]);
        walk.Dossier.Session!.Ballots["thu-ky"].Choice.ShouldBe(BallotChoice.Reject);
    }

    [Fact]
    public void SessionWithMissingBallots_Closed_IsRefused() =>
        Codes(CouncilSteps.Close(AtCouncil().SessionOpened().Voted("thu-ky").Case)).ShouldBe(["every-member-present-has-voted"]);

    [Fact]
    public void ClosedSession_VotedOrClosedAgain_IsRefused()
    {
        var @case = ADossier().ApprovedByCouncil().Case;

        Codes(CouncilSteps.Cast(@case, "thu-ky", BallotChoice.Reject, null)).ShouldBe(["session-is-open", "each-member-has-one-ballot"]);
        Codes(CouncilSteps.Close(@case)).ShouldBe(["session-is-open"]);
    }

    [Fact]
    public void NotApproved_Recognised_IsRefusedWithTheMajoritysSource()
    {
        var walk = AtCouncil().SessionOpened().AllVoted(BallotChoice.Abstain).SessionClosed();

        var refusal = DecisionSteps.Recognise(walk.Case, SmallBook.Decision(5, SmallBook.Today, false)).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("recognition-needs-the-councils-approval");
        refusal.Source.ShouldBe(SmallBook.Circular + " (chưa xác nhận)");
    }

    [Fact]
    public void TakenNumberAndEarlyDay_Recognised_HearsBoth() =>
        Codes(DecisionSteps.Recognise(ADossier().ApprovedByCouncil().Case, SmallBook.Decision(5, SmallBook.Today.AddDays(-1), true)))
            .ShouldBe(["decision-follows-the-session", "decision-number-is-unique-in-its-year"]);

    [Fact]
    public void DecisionOfTomorrow_Recognised_IsRefused() =>
        Codes(DecisionSteps.Recognise(ADossier().ApprovedByCouncil().Case, SmallBook.Decision(5, SmallBook.Today.AddDays(1), false)))
            .ShouldBe(["day-is-not-in-the-future"]);

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
        string[] members = [.. Enumerable.Range(0, 10).Select(number => $"tv-{number}")];
        var ballots = members.Take(5).ToDictionary(
            member => member, member => new BallotCast(member, member == "tv-4" ? BallotChoice.Abstain : BallotChoice.Approve, null), StringComparer.Ordinal);
        var session = new CouncilSession(new(SmallBook.Today, "Trụ sở", members, [.. members.Take(8)]), ballots, null);

        var tally = CouncilSteps.Count(session, SmallBook.Vote with { MajorityBase = of, MajorityPercent = SmallBook.Sure((decimal)percent) });

        tally.Approved.ShouldBe(approved);
        (tally.InOffice, tally.Present, tally.Approve, tally.Reject, tally.Abstain).ShouldBe((10, 8, 4, 0, 1));
    }

    [Theory]
    [InlineData(5, "05/QĐ-UBND")]
    [InlineData(10, "10/QĐ-UBND")]
    [InlineData(2105, "2105/QĐ-UBND")]
    public void DecisionNumber_Written_HasTwoDigitsAtLeast(int number, string symbol) =>
        new Recognised(number, SmallBook.Today).Symbol.ShouldBe(symbol);

    [Fact]
    public void PublicationBeforeTheDecisionOrTomorrow_Published_IsRefused()
    {
        var @case = ADossier().ApprovedByCouncil().RecognisedAs(7).Case;

        Codes(DecisionSteps.Publish(@case, new(SmallBook.Today.AddDays(-1), "Báo"))).ShouldBe(["publication-follows-the-decision"]);
        Codes(DecisionSteps.Publish(@case, new(SmallBook.Today.AddDays(1), "Báo"))).ShouldBe(["day-is-not-in-the-future"]);
    }

    private static DossierWalk AtCouncil() => ADossier().HandedIn().Appraised().Consolidated();

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
