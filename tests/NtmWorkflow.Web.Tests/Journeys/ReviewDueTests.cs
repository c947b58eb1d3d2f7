using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Api.Dossiers;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class ReviewDueTests
{
    private static readonly ReviewSchedule Half = new("H1", "Rà soát 6 tháng đầu năm", 6, 10, null, "thử", FigureStatus.Unconfirmed, "ghi chú");

    [Theory]
    [InlineData(20, "30/06/2024, mở ngày 10/06/2024")]
    [InlineData(null, "chưa có thời hạn, mở ngày 10/06/2024")]
    public void LastDay_Written_OrSaidToBeUnknown(int? days, string words) =>
        ReviewDueText.Of(new(Half with { Days = days }, 2024)).ShouldBe(words);

    [Theory]
    [InlineData(20, 30)]
    [InlineData(null, null)]
    public void Program_ReadsTheLastDayWithItsStatus_OrNone(int? days, int? due)
    {
        var answer = ReviewAnswer.Of(ACase("2024-H1", Half with { Days = days })).ShouldNotBeNull();

        answer.ShouldBe(new ReviewAnswer(
            "2024-H1", "Rà soát 6 tháng đầu năm", new(2024, 6, 10), due is { } day ? new(2024, 6, day) : null, FigureStatus.Unconfirmed, "thử", "ghi chú", null));
    }

    [Fact]
    public void DossierThatIsNoReview_HasNone() => ReviewAnswer.Of(ACase(null, Half)).ShouldBeNull();

    private static DossierCase ACase(string? period, ReviewSchedule schedule)
    {
        var sample = SampleCase.Registered(period);
        var regime = sample.Rules.Regime;
        return sample.Case with { Rules = sample.Rules with { Regime = regime with { Regime = regime.Regime with { Reviews = [schedule] } } } };
    }
}
