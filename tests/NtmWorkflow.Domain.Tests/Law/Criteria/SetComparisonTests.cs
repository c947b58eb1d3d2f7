namespace NtmWorkflow.Domain.Tests.Law.Criteria;

public sealed class SetComparisonTests
{
    private static readonly Indicator Health = SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, 90m) with { Name = "Hồ sơ sức khỏe điện tử" };
    private static readonly Indicator Road = SmallBook.Indicator("1.2", IndicatorKind.Percent, Comparison.AtLeast, 80m) with { Name = "Đường xã" };

    [Fact]
    public void SameSet_Compared_ShowsNoChange() => SetComparison.Compare(Set(Health, Road), Set(Health, Road)).Changed.ShouldBeEmpty();

    [Fact]
    public void AddedAndDropped_Compared_AreBothShown()
    {
        var rows = SetComparison.Compare(Set(Health), Set(Road)).Changed.ToList();

        rows[0].ShouldBe(new(null, Road, rows[0].Changes));
        rows[0].Changes.ShouldBe([ChangeKind.Added]);
        rows[1].Before.ShouldBe(Health);
        rows[1].Changes.ShouldBe([ChangeKind.Dropped]);
    }

    [Fact]
    public void KindChangedInMidPeriod_ComparedByDay_IsShown()
    {
        var before = Health with { To = new(2024, 2, 29) };
        var after = Health with { Kind = IndicatorKind.YesNo, Unit = null, Comparison = Comparison.Equal, Threshold = new(null, true, null, "QĐ 211", FigureStatus.Unconfirmed), From = new(2024, 3, 1) };
        var set = Set(before, after, Road);

        var row = SetComparison.Compare(set.AsOf(new(2024, 2, 29)), set.AsOf(new(2024, 3, 1))).Changed.ShouldHaveSingleItem();

        (row.Before, row.After).ShouldBe((before, after));
        row.Changes.ShouldBe([ChangeKind.KindChanged, ChangeKind.ThresholdChanged]);
    }

    [Fact]
    public void SameNameUnderAnotherCode_Compared_IsTheSameIndicator() =>
        SetComparison.Compare(Set(Health, Road), Set(Road with { Code = new IndicatorCode("1.1") }, Health with { Code = new IndicatorCode("1.2") })).Changed
            .Select(row => row.Changes.ShouldHaveSingleItem()).ShouldBe([ChangeKind.Recoded, ChangeKind.Recoded]);

    [Fact]
    public void NameLevelAndStatus_Compared_AreToldApart()
    {
        Only(Health with { Name = "Hồ sơ sức khỏe" }).ShouldBe(ChangeKind.Renamed);
        Only(Health with { Threshold = Health.Threshold with { Value = 95m } }).ShouldBe(ChangeKind.ThresholdChanged);
        Only(Health with { Threshold = Health.Threshold with { Levels = [new(70m, Region: "TN")] } }).ShouldBe(ChangeKind.ThresholdChanged);
        Only(Health with { Threshold = Health.Threshold with { Status = FigureStatus.Verified } }).ShouldBe(ChangeKind.StatusChanged);
        Only(Health with { BothSexes = true }).ShouldBe(ChangeKind.KindChanged);
    }

    [Fact]
    public void OldAssessment_UnderAnotherSet_SaysWhatWouldFailAndWhatCannotBeTold()
    {
        var added = SmallBook.Indicator("1.3", IndicatorKind.Percent, Comparison.AtLeast, 50m) with { Name = "Mới" };
        var target = Set(Health with { Threshold = Health.Threshold with { Value = 95m } }, Road, added);

        var again = ReAssess([new(new IndicatorCode("1.1"), Verdict.Met, 92m, null, []), new(new IndicatorCode("1.2"), Verdict.Met, 85m, null, [])], target);

        again.Indicators.Select(one => one.Judgement).ShouldBe([Judgement.NotMet, Judgement.Met, Judgement.CannotBeJudged]);
        again.WouldPass.ShouldBe(false);
        (again.CriteriaMet, again.CriteriaNotMet, again.CriteriaUnknown).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void OldAssessment_UnderTheSameDemands_StillPasses()
    {
        var again = ReAssess([new(new IndicatorCode("1.1"), Verdict.Met, 92m, null, []), new(new IndicatorCode("1.2"), Verdict.Met, null, "Theo biên bản", [])], Set(Health, Road));

        again.WouldPass.ShouldBe(true);
        again.CriteriaMet.ShouldBe(1);
    }

    [Fact]
    public void OldAssessment_WhoseIndicatorIsMeasuredOtherwise_CannotTell()
    {
        var again = ReAssess(
            [new(new IndicatorCode("1.1"), Verdict.Met, 92m, null, []), new(new IndicatorCode("1.2"), Verdict.Met, 85m, null, [])],
            Set(Health with { Kind = IndicatorKind.YesNo, Unit = null }, Road with { Threshold = Road.Threshold with { Value = 84m } }));

        again.Indicators.Select(one => one.Judgement).ShouldBe([Judgement.CannotBeJudged, Judgement.Met]);
        again.WouldPass.ShouldBeNull();
    }

    [Fact]
    public void OldAssessmentWithoutFigures_UnderAHigherLevel_CannotTell() =>
        ReAssess(
                [new(new IndicatorCode("1.1"), Verdict.Met, 92m, null, []), new(new IndicatorCode("1.2"), Verdict.Met, null, "Theo biên bản", [])],
                Set(Health, Road with { Threshold = Road.Threshold with { Value = 100m } }))
            .Indicators[1].Judgement.ShouldBe(Judgement.CannotBeJudged);

    private static ChangeKind Only(Indicator after) =>
        SetComparison.Compare(Set(Health, Road), Set(after, Road)).Changed.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem();

    [Fact]
    public void SetThatIsNotComplete_ReAssessed_CanBeMissedButNeverPassed()
    {
        var incomplete = Set(Health, Road) with { Complete = false };
        IReadOnlyList<IndicatorFinding> met = [new(new IndicatorCode("1.1"), Verdict.Met, 99m, null, []), new(new IndicatorCode("1.2"), Verdict.Met, null, "Theo biên bản", [])];

        ReAssess(met, Set(Health, Road)).WouldPass.ShouldBe(true);
        ReAssess(met, incomplete).WouldPass.ShouldBeNull();
        ReAssess([new(new IndicatorCode("1.1"), Verdict.NotMet, 1m, null, [])], incomplete).WouldPass.ShouldBe(false);
    }

    private static ReAssessment ReAssess(IReadOnlyList<IndicatorFinding> findings, CriteriaSet target) => ReAssessment.Of(
        Set(Health, Road), new(findings),
        ResolvedSet.Resolve(target, new(SmallBook.TheRegime, "bo-thu", new("DBSCL", null, []), 2023, SmallBook.Today, [])));

    private static CriteriaSet Set(params Indicator[] indicators) =>
        SmallBook.Set with { Criteria = [new(new CriterionNumber(1), "Một", SmallBook.Basis, FigureStatus.Verified, indicators)] };
}
