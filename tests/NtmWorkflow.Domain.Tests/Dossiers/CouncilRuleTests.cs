using System.Globalization;

namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CouncilRuleTests
{
    [Theory]
    [InlineData(10, 7, "70", false)]
    [InlineData(9, 6, "66.66", false)]
    [InlineData(9, 6, "66.67", true)]
    [InlineData(3, 2, "66.7", true)]
    [InlineData(0, 0, "0", true)]
    public void Quorum_OnTheEdge_IsComparedWithoutRounding(int inOffice, int present, string percent, bool refused) =>
        new CouncilSessionNeedsItsQuorum(SmallBook.Vote with { QuorumPercent = SmallBook.Sure(decimal.Parse(percent, CultureInfo.InvariantCulture)) }, inOffice, present)
            .Broken().Any().ShouldBe(refused);

    [Fact]
    public void MissingMembers_Checked_AreNamedByPosition()
    {
        var session = ADossier().HandedIn().Appraised().Consolidated().SessionOpened().Voted("thu-ky").Dossier.Session;

        var refusal = new EveryMemberPresentHasVoted(session, SmallBook.Council).Broken().ShouldHaveSingleItem();

        refusal.Sentence.ShouldContain("4 thành viên");
        refusal.Sentence.ShouldContain("Chức danh uy-vien-1");
        refusal.Sentence.ShouldNotContain("thu-ky");
    }

    [Fact]
    public void NoSession_Voted_SaysThatItIsNotOpenYet() =>
        new SessionIsOpen(null).Broken().ShouldHaveSingleItem().Sentence.ShouldContain("chưa được khai mạc");

    [Fact]
    public void SomebodyWithoutASeat_Votes_IsRefused()
    {
        var session = ADossier().HandedIn().Appraised().Consolidated().SessionOpened().Dossier.Session;

        new VoterIsPresent(session, null).Broken().ShouldHaveSingleItem().Code.ShouldBe("voter-is-present");
    }

    [Fact]
    public void NoVoteYet_Recognised_IsRefused() =>
        new RecognitionNeedsTheCouncilsApproval(null).Broken().ShouldHaveSingleItem().Sentence.ShouldContain("chưa bỏ phiếu");

    [Fact]
    public void ClosedSession_OpenedAgain_SaysThatItIsOver()
    {
        var session = ADossier().ApprovedByCouncil().Dossier.Session;

        new SessionIsOpenedOnce(session).Broken().ShouldHaveSingleItem().Sentence.ShouldContain("đã kết thúc");
    }

    [Fact]
    public void UnknownPersonTwice_Attends_IsNamedOnce() =>
        new OnlyMembersInOfficeAttend([], ["ai-do", "ai-do"], SmallBook.Today, "Hội đồng").Broken().ShouldHaveSingleItem();

    [Fact]
    public void MemberWhoLeft_OnTheLastDay_IsStillInOffice()
    {
        SmallBook.Council.InOffice(new(2023, 1, 31)).ShouldContain(member => member.Id == "da-nghi");
        SmallBook.Council.InOffice(new(2023, 2, 1)).ShouldNotContain(member => member.Id == "da-nghi");
        SmallBook.Council.InOffice(new(2022, 1, 1)).Count.ShouldBe(6);
        SmallBook.Council.InOffice(new(2021, 12, 31)).ShouldBeEmpty();
    }
}
