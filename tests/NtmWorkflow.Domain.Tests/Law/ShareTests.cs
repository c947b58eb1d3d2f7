namespace NtmWorkflow.Domain.Tests.Law;

public sealed class ShareTests
{
    /// <summary>1,808 of 2,009 is 89.995…: rounded it would read as 90.</summary>
    [Theory]
    [InlineData(1808, 2009, "89,99%", false)]
    [InlineData(1570, 1580, "99,36%", true)]
    [InlineData(9, 10, "90%", true)]
    [InlineData(89_999, 100_000, "89,99%", false)]
    [InlineData(0, 0, "0%", false)]
    public void Share_ComparedAndWritten_ReadsAsALevelOnlyWhenItReachesIt(int part, int whole, string text, bool reaches)
    {
        var share = new Share(part, whole);

        share.ToString().ShouldBe(text);
        share.Reaches(90m).ShouldBe(reaches);
        (share.Percent >= 90m).ShouldBe(reaches);
    }

    [Theory]
    [InlineData(99.37, true)]
    [InlineData(99.36, true)]
    [InlineData(99.4, true)]
    [InlineData(99, true)]
    [InlineData(99.35, false)]
    public void Percentage_Stated_IsTheShareRoundedOrCut(double stated, bool agrees) => new Share(1570, 1580).IsStatedAs((decimal)stated).ShouldBe(agrees);

    [Fact]
    public void ShareThatMayNotPassALevel_Written_IsRaised() => new Share(7001, 100_000).PercentFor(Comparison.AtMost).ShouldBe(7.01m);

    [Theory]
    [InlineData(70, 9, 7)]
    [InlineData(70, 10, 7)]
    [InlineData(66.7, 9, 7)]
    [InlineData(50, 9, 5)]
    [InlineData(100, 9, 9)]
    [InlineData(90, 8, 8)]
    public void Fewest_OfAWhole_IsRoundedUp(double percent, int of, int needed) => Share.Fewest((decimal)percent, of).ShouldBe(needed);

    /// <summary>A value may be given rounded; beside a level that its parts miss it is not what is shown.</summary>
    [Theory]
    [InlineData(90, 1808, 2009, Comparison.AtLeast, 90, 89.99)]
    [InlineData(90, 1808, 2009, Comparison.AtLeast, 95, 90)]
    [InlineData(92.4, 2970, 3214, Comparison.AtLeast, 90, 92.4)]
    [InlineData(7, 7001, 100_000, Comparison.AtMost, 7, 7.01)]
    public void ValueGivenRounded_ShownBesideALevel_SaysWhatItsPartsSay(
        double value, int part, int whole, Comparison comparison, double level, double shown) =>
        new Measurement((decimal)value, part, whole).ShownBeside(comparison, (decimal)level).ShouldBe((decimal)shown);

    [Fact]
    public void ValueRoundedOverItsLevel_Explained_ShowsTheShareThatWasJudged()
    {
        var indicator = SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, 90m) with { Unit = "%" };
        var judged = Judging.Judge(new(indicator, LevelFinder.Find(indicator, Question)), new Measurement(90m, 1808, 2009));

        judged.Judgement.ShouldBe(Judgement.NotMet);
        judged.Explanation.ShouldStartWith("89,99% của 2.009; cần ≥ 90%");
    }

    private static LevelQuestion Question => new(SmallBook.Rules.Regime.Regime, SmallBook.Set.Id, new UnitProfile("DBSCL", null, []), 2023, new(2023, 5, 2), []);
}
