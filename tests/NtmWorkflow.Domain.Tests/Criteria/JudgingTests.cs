using System.Globalization;

namespace NtmWorkflow.Domain.Tests.Criteria;

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
        judged.Explanation.ShouldBe("Chưa nhập số liệu; cần ≥ 80% (QĐ 318/QĐ-TTg, chưa xác nhận)");
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

        Judge(indicator, 1000.25m).Explanation.ShouldBe("1.000,25 triệu đồng; cần ≤ 1.234.567,5 triệu đồng (QĐ 318)");
    }

    [Theory]
    [InlineData("DBSCL", 2022, "56")]
    [InlineData("DBSCL", 2023, "59")]
    [InlineData("DBSCL", 2030, "50")]
    [InlineData("TNB", 2023, "50")]
    public void IncomeLadder_LookedUp_TakesRegionAndYearOrTheOneValue(string region, int year, string level)
    {
        var threshold = new Threshold(50m, null, Ladder(), "QĐ 318", FigureStatus.Verified);

        threshold.For(region, year).ShouldBe(decimal.Parse(level, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void IncomeLadderWithoutOneValue_UnknownYear_IsNotKnown()
    {
        var indicator = SmallBook.Indicator("2.1", IndicatorKind.Amount, Comparison.AtLeast, null) with
        {
            Threshold = new(null, null, Ladder(), "QĐ 318", FigureStatus.Verified),
        };

        Judging.Judge(indicator, 60m, "DBSCL", 2023).Judgement.ShouldBe(Judgement.Met);
        Judging.Judge(indicator, 58.9m, "DBSCL", 2023).Judgement.ShouldBe(Judgement.NotMet);
        Judging.Judge(indicator, 60m, "DBSCL", 2040).Judgement.ShouldBe(Judgement.CannotBeJudged);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("92.40", "92,4")]
    [InlineData("1234567.5", "1.234.567,5")]
    [InlineData("-1000", "-1.000")]
    [InlineData("0.0000000001", "0,0000000001")]
    public void Number_Written_UsesCommaAndDots(string value, string text) =>
        Judging.Number(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(text);

    private static Judged Judge(Indicator indicator, decimal? value) => Judging.Judge(indicator, value, "DBSCL", 2023);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Ladder() => new(StringComparer.Ordinal)
    {
        ["DBSCL"] = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["2022"] = 56m, ["2023"] = 59m },
    };
}
