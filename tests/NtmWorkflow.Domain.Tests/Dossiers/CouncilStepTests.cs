namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CouncilStepTests
{
    [Fact]
    public void NotApproved_Recognised_IsRefusedWithTheMajoritysSource()
    {
        var walk = AtCouncil().Concluded(false);

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

    [Fact]
    public void CouncilConcludedOnACodeOfNoSet_Taken_HearsOfEveryFault() => Codes(CouncilSteps.Conclude(
            AtCouncil().Case, DossierWalk.Conclusion(true, [new(new IndicatorCode("9.9"), Verdict.Met, null), new(new IndicatorCode("1.1"), Verdict.NotMet, null)])))
        .ShouldBe(["council-concludes-on-the-set-only", "not-met-is-explained"]);

    private static DossierWalk AtCouncil() => ADossier().HandedIn().Appraised().Consolidated();

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
