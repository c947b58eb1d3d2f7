namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CouncilRuleTests
{
    [Fact]
    public void NoVoteYet_Recognised_IsRefused() =>
        new RecognitionNeedsTheCouncilsApproval(null).Broken().ShouldHaveSingleItem().Sentence.ShouldContain("chưa bỏ phiếu");

    [Fact]
    public void UnknownPersonTwice_Attends_IsNamedOnce() =>
        new OnlyMembersInOfficeAttend([], ["ai-do", "ai-do"], SmallBook.Today, "Hội đồng").Broken().ShouldHaveSingleItem();

    [Fact]
    public void MemberWhoLeft_OnTheLastDay_IsStillInOffice()
    {
        SmallBook.TheCouncil.InOffice(new(2023, 1, 31)).ShouldContain(member => member.Id == "da-nghi");
        SmallBook.TheCouncil.InOffice(new(2023, 2, 1)).ShouldNotContain(member => member.Id == "da-nghi");
        SmallBook.TheCouncil.InOffice(new(2022, 1, 1)).Count.ShouldBe(6);
        SmallBook.TheCouncil.InOffice(new(2021, 12, 31)).ShouldBeEmpty();
    }
}
