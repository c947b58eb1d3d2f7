namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class AppraisalRuleTests
{
    [Fact]
    public void ForeignIndicator_Judged_IsRefusedByName()
    {
        var refusal = Verdicts(["1.1"], SmallBook.Verdicts("1.1", "2.1")).ShouldHaveSingleItem();

        refusal.Code.ShouldBe("a-department-signs-only-what-it-is-in-charge-of");
        refusal.Sentence.ShouldContain("2.1");
        refusal.Remedy.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void IndicatorJudgedTwice_Checked_IsRefused() =>
        Verdicts(["1.1"], SmallBook.Verdicts("1.1", "1.1")).ShouldHaveSingleItem().Code.ShouldBe("one-verdict-each");

    [Fact]
    public void SeveralMistakes_Checked_AreAllNamed() =>
        Verdicts(["1.1", "1.2"], SmallBook.Verdicts("2.1", "2.1")).Select(refusal => refusal.Code).ShouldBe(
            ["each-indicator-in-charge-gets-one-verdict", "a-department-signs-only-what-it-is-in-charge-of", "one-verdict-each"]);

    [Fact]
    public void DistrictWithoutAWordOnTheCondition_ForwardsFailed_StillRefuses() =>
        new DistrictForwardsOnlyWhatItFoundMet(true, [new(new IndicatorCode("1.1"), Verdict.NotMet, "62%")], null)
            .Broken().ShouldHaveSingleItem().Source.ShouldBeNull();

    [Fact]
    public void AllMet_ConcludedAsNotMet_IsRefused() =>
        new ConclusionAgreesWithItsVerdicts(Verdict.NotMet, SmallBook.Verdicts("1.1"))
            .Broken().ShouldHaveSingleItem().Field.ShouldBe("conclusion");

    [Fact]
    public void CorrectionWithoutIndicator_Asked_IsRefused() =>
        new CorrectionConcernsOwnIndicators("Sở", [new IndicatorCode("1.1")], [], null)
            .Broken().ShouldHaveSingleItem().Code.ShouldBe("correction-names-its-indicators");

    [Fact]
    public void MoreSatisfiedThanReturned_Reported_IsRefused() =>
        new SurveyFiguresFitTogether(10, 8, 9).Broken().ShouldHaveSingleItem().Field.ShouldBe("satisfied");

    // 8999/10000 = 89.99 % would round to 90 % with one decimal.
    [Theory]
    [InlineData(10000, 8999, true)]
    [InlineData(10000, 9000, false)]
    [InlineData(3, 2, true)]
    [InlineData(0, 0, true)]
    public void Satisfaction_JustBelowItsThreshold_IsNotRoundedUp(int returned, int satisfied, bool refused) =>
        new SatisfactionReachesItsThreshold(SmallBook.Unsure(90m), new(default, default, returned, returned, satisfied, null))
            .Broken().Any().ShouldBe(refused);

    [Fact]
    public void TwoThirds_AskedForTwoThirdsAsPercent_IsComparedUnrounded() =>
        new SatisfactionReachesItsThreshold(SmallBook.Sure(66.67m), new(default, default, 3, 3, 2, null)).Broken().ShouldHaveSingleItem();

    [Theory]
    [InlineData("Số liệu khớp", false)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void NotMet_WithoutWords_IsRefusedAtItsField(string? note, bool refused)
    {
        var broken = new NotMetIsExplained([new(new IndicatorCode("1.1"), Verdict.NotMet, note), new(new IndicatorCode("1.2"), Verdict.Met, null)]).Broken().ToList();

        broken.Count.ShouldBe(refused ? 1 : 0);
        broken.ShouldAllBe(refusal => refusal.Field == "note-1.1");
    }

    private static List<Refusal> Verdicts(string[] inCharge, IReadOnlyList<IndicatorVerdict> verdicts) =>
        [.. new EachIndicatorInChargeGetsOneVerdict("Sở", [.. inCharge.Select(IndicatorCode.Of)], verdicts, "QĐ 1659").Broken()];
}
