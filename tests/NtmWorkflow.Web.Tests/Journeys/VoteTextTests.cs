using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class VoteTextTests
{
    [Fact]
    public void Quorum_SaysTheShareAndThePeople() =>
        VoteText.Quorum(Rule(VoteBase.MembersPresent), 9)
            .ShouldBe("cần ít nhất 70% của 9 thành viên đương nhiệm có mặt, tức 7 người");

    [Theory]
    [InlineData(VoteBase.MembersInOffice, "cần ít nhất 90% của 9 thành viên đương nhiệm tán thành, tức 9 phiếu")]
    [InlineData(VoteBase.MembersPresent, "cần ít nhất 90% của 8 thành viên dự họp tán thành, tức 8 phiếu")]
    [InlineData(VoteBase.BallotsCast, "cần ít nhất 90% của 7 phiếu đã bỏ tán thành, tức 7 phiếu")]
    public void Majority_IsCountedOfItsBase(VoteBase of, string sentence) =>
        VoteText.Majority(Rule(of), 9, 8, 7).ShouldBe(sentence);

    [Fact]
    public void Share_JustBelowALevel_IsNotRoundedUpToIt() =>
        SurveyText.Share(new SatisfactionSurveyed(default, default, 100_000, 100_000, 89_999, null))
            .ShouldBe("89,99% (89.999/100.000 phiếu thu về)");

    private static VotingRule Rule(VoteBase majorityBase) => new(
        new(70, "nguồn", FigureStatus.Unconfirmed),
        VoteBase.MembersInOffice,
        new(90, "nguồn", FigureStatus.Unconfirmed),
        majorityBase);
}
