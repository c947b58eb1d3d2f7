using System.Globalization;

namespace NtmWorkflow.Domain.Tests.Law.Criteria;

public sealed class JudgingTests
{
    [Theory]
    [InlineData(Comparison.AtLeast, "80", Judgement.Met)]
    [InlineData(Comparison.AtLeast, "79.9999999999999999999999999", Judgement.NotMet)]
    [InlineData(Comparison.AtLeast, "80.0000000000000000000000001", Judgement.Met)]
    [InlineData(Comparison.AtMost, "80", Judgement.Met)]
    [InlineData(Comparison.AtMost, "80.0000000000000000000000001", Judgement.NotMet)]
    [InlineData(Comparison.AtMost, "0", Judgement.Met)]
    [InlineData(Comparison.Equal, "80.000", Judgement.Met)]
    [InlineData(Comparison.Equal, "80.0000000000000000000000001", Judgement.NotMet)]
    [InlineData(Comparison.Equal, "79", Judgement.NotMet)]
    public void Value_ComparedWithItsLevel_IsExact(Comparison comparison, string value, Judgement expected) =>
        Judge(SmallBook.Indicator("1.1", IndicatorKind.Percent, comparison, 80m), decimal.Parse(value, CultureInfo.InvariantCulture))
            .Judgement.ShouldBe(expected);

    [Fact]
    public void TenTimesATenth_ComparedWithOne_IsEqual() =>
        Judge(SmallBook.Indicator("1.1", IndicatorKind.Count, Comparison.Equal, 1m), Enumerable.Repeat(0.1m, 10).Sum())
            .Judgement.ShouldBe(Judgement.Met);

    [Fact]
    public void NoValue_Judged_SaysWhatIsNeededAndThatItIsUnconfirmed()
    {
        var judged = Judge(SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, 80m), null);

        judged.Judgement.ShouldBe(Judgement.CannotBeJudged);
        judged.Explanation.ShouldBe("Chưa nhập số liệu; cần ≥ 80%, nguồn QĐ 318/QĐ-TTg, chưa xác nhận");
        judged.Status.ShouldBe(FigureStatus.Unconfirmed);
    }

    [Fact]
    public void NoLevel_Judged_AsksForAWrittenReason()
    {
        var judged = Judge(SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, null), 99m);

        judged.Judgement.ShouldBe(Judgement.CannotBeJudged);
        judged.Status.ShouldBeNull();
    }

    [Fact]
    public void YesNo_Judged_IsLeftToAPerson() =>
        Judge(SmallBook.Indicator("1.2", IndicatorKind.YesNo, Comparison.Equal, 1m), 1m).Judgement.ShouldBe(Judgement.CannotBeJudged);

    [Fact]
    public void ConfirmedLevel_Explained_HasNoMark()
    {
        var indicator = SmallBook.Indicator("2.1", IndicatorKind.Amount, Comparison.AtMost, 1234567.5m) with
        {
            Unit = "triệu đồng",
            Threshold = new(1234567.5m, null, null, "QĐ 318", FigureStatus.Verified),
        };

        Judge(indicator, 1000.25m).Explanation.ShouldBe("1.000,25 triệu đồng; cần ≤ 1.234.567,5 triệu đồng, nguồn QĐ 318");
    }

    [Theory]
    [InlineData("1606", "1784", Judgement.Met)] // 90,02…%
    [InlineData("1605", "1784", Judgement.NotMet)] // 89,97…%
    [InlineData("3", "3", Judgement.Met)]
    public void Share_Judged_ByItsPartsWithoutRounding(string part, string whole, Judgement expected) =>
        Judging.Judge(With(Share()), new Measurement(90m, decimal.Parse(part, CultureInfo.InvariantCulture), decimal.Parse(whole, CultureInfo.InvariantCulture)))
            .Judgement.ShouldBe(expected);

    [Fact]
    public void ThirdsThatNoDecimalHolds_Judged_AreExact() =>
        Judging.Judge(With(SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtMost, 200m / 3)), new Measurement(null, 2m, 3m))
            .Judgement.ShouldBe(Judgement.Met);

    [Fact]
    public void Share_Explained_NamesTheWholeTheRegionAndTheSource() =>
        Judging.Judge(
                With(Share()) with { Level = new(90m, LevelRule.Narrowed, "ĐBSCL", "QĐ 318", FigureStatus.Unconfirmed) },
                new Measurement(92.4m, 2970m, 3214m))
            .Explanation.ShouldBe("92,4% của 3.214; cần ≥ 90% (ĐBSCL), nguồn QĐ 318, chưa xác nhận");

    [Theory]
    [InlineData("95", "95", Judgement.Met)]
    [InlineData("95", "94.9", Judgement.NotMet)]
    [InlineData("94.9", null, Judgement.NotMet)]
    [InlineData(null, "94.9", Judgement.NotMet)]
    [InlineData("99", null, Judgement.CannotBeJudged)]
    [InlineData(null, null, Judgement.CannotBeJudged)]
    public void BothSexes_Judged_NeedBothToReachTheLevel(string? women, string? men, Judgement expected) =>
        Judging.Judge(With(Share(95m) with { BothSexes = true }), new Measurement(99m, Women: Number(women), Men: Number(men)))
            .Judgement.ShouldBe(expected);

    [Theory]
    [InlineData("94.9", Judgement.NotMet, "94,9%; cần")]
    [InlineData("95", Judgement.CannotBeJudged, "95% chung, chưa có số liệu riêng của nữ và nam; cần")]
    public void BothSexes_JudgedByTheValueForAll_CanOnlyFail(string value, Judgement expected, string explanation)
    {
        var judged = Judging.Judge(With(Share(95m) with { BothSexes = true }), new Measurement(Number(value)));

        judged.Judgement.ShouldBe(expected);
        judged.Explanation.ShouldStartWith(explanation);
    }

    [Fact]
    public void BothSexes_Explained_SaysWhoseFigureIsMissing() =>
        Judging.Judge(With(Share(95m) with { BothSexes = true }), new Measurement(null, Women: 96m))
            .Explanation.ShouldBe("nữ 96%, chưa nhập số liệu của nam; cần ≥ 95% cho cả nữ và nam, nguồn QĐ 318/QĐ-TTg, chưa xác nhận");

    [Theory]
    [InlineData(true, Judgement.Met)]
    [InlineData(false, Judgement.NotMet)]
    [InlineData(null, Judgement.CannotBeJudged)]
    public void NestedSet_Judged_FollowsTheNestedSet(bool? met, Judgement expected)
    {
        var nested = SmallBook.Indicator("1.1", IndicatorKind.NestedSet, Comparison.Equal, null) with { Nested = new("khac", NestedIssuer.State) };

        var judged = Judging.Judge(With(nested), default, met);

        judged.Judgement.ShouldBe(expected);
        judged.Explanation.ShouldContain("Bộ tiêu chí lồng".ToLowerInvariant(), Case.Insensitive);
    }

    [Fact]
    public void NestedSetThatSeveralMustMeet_Judged_CountsThem()
    {
        var villages = With(SmallBook.Indicator("3.1", IndicatorKind.NestedSet, Comparison.AtLeast, 1m) with { Unit = "thôn" });

        Judging.Judge(villages, new Measurement(1m)).Judgement.ShouldBe(Judgement.Met);
        Judging.Judge(villages, new Measurement(0m)).Judgement.ShouldBe(Judgement.NotMet);
        Judging.Judge(villages, default).Judgement.ShouldBe(Judgement.CannotBeJudged);
    }

    [Fact]
    public void WholeSet_JudgedAgainAndAgain_AllocatesNothing()
    {
        var indicators = Enumerable.Range(1, 75).Select(at => With(Share() with { Code = new IndicatorCode($"1.{at}") })).ToArray();
        var measured = new Measurement(92.4m, 2970m, 3214m);
        Met(indicators, measured).ShouldBe(75);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var round = 0; round < 100; round++)
        {
            Met(indicators, measured);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("92.40", "92,4")]
    [InlineData("1234567.5", "1.234.567,5")]
    [InlineData("-1000", "-1.000")]
    [InlineData("0.0000000001", "0,0000000001")]
    public void Number_Written_UsesCommaAndDots(string value, string text) =>
        Judging.Number(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(text);

    private static Judged Judge(Indicator indicator, decimal? value) => Judging.Judge(With(indicator), new Measurement(value));

    private static ResolvedIndicator With(Indicator indicator) => SmallBook.Rules.Resolve(indicator, new UnitId("xa-a"));

    private static Indicator Share(decimal level = 90m) => SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, level);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static int Met(ResolvedIndicator[] indicators, Measurement measured)
    {
        var met = 0;
        foreach (var indicator in indicators)
        {
            met += Judging.Judge(indicator, measured).Judgement == Judgement.Met ? 1 : 0;
        }

        return met;
    }
}
