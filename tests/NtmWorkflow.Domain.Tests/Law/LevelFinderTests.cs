namespace NtmWorkflow.Domain.Tests.Law;

public sealed class LevelFinderTests
{
    private static readonly Regime Regime = SmallBook.TheRegime with
    {
        Regions = [new("DBSCL", "Đồng bằng sông Cửu Long", "ĐBSCL", "QĐ 318", FigureStatus.Verified)],
        SpecialHardship = new("xã đặc biệt khó khăn", [UnitTrait.SpecialHardship], "TDMNPB", "QĐ 318, Điều 1", FigureStatus.Verified),
    };

    [Theory]
    [InlineData("DBSCL", null, 2022, 56, "ĐBSCL, năm 2022", LevelRule.Narrowed)]
    [InlineData("DBSCL", null, 2030, 50, "ĐBSCL", LevelRule.Narrowed)]
    [InlineData("TN", null, 2022, 40, "", LevelRule.General)]
    [InlineData("TN", "NHOM1", 2022, 70, "NHOM1", LevelRule.Narrowed)]
    [InlineData("DBSCL", "NHOM1", 2022, 56, "ĐBSCL, năm 2022", LevelRule.Narrowed)]
    public void Level_LookedFor_IsTheOneThatNamesMost(string region, string? group, int year, int level, string why, LevelRule rule)
    {
        var found = Find(new(region, group, []), year);

        (found.Value, found.Why, found.Rule).ShouldBe((level, why, rule));
    }

    [Fact]
    public void SpecialHardship_LookedFor_TakesTheOtherRegionsLevelAndSaysSo()
    {
        var found = Find(new("DBSCL", null, [UnitTrait.SpecialHardship]), 2022);

        (found.Value, found.Rule).ShouldBe((30m, LevelRule.SpecialHardship));
        found.Why.ShouldBe("xã đặc biệt khó khăn, TDMNPB");
    }

    [Fact]
    public void BorderCommune_LookedFor_TakesItsOwnRegion() =>
        Find(new("DBSCL", null, [UnitTrait.Border]), 2030).Value.ShouldBe(50m);

    [Fact]
    public void ProvincesOwnFigure_LookedFor_ComesBeforeTheStates()
    {
        var found = Find(new("DBSCL", null, []), 2022, Own(61m));

        (found.Value, found.Rule, found.Source).ShouldBe((61m, LevelRule.Province, "QĐ 1306/QĐ-UBND"));
        found.Why.ShouldBe("mức của tỉnh");
    }

    [Theory]
    [InlineData(2023, null, null)]
    [InlineData(null, "2022-07-01", null)]
    [InlineData(null, null, "2022-05-31")]
    public void ProvincesFigureOfAnotherTime_LookedFor_IsPassedOver(int? year, string? from, string? to) =>
        Find(new("DBSCL", null, []), 2022, Own(61m) with { Year = year, From = Day(from), To = Day(to) }).Value.ShouldBe(56m);

    [Fact]
    public void ProvincesFigure_ForSpecialHardship_CountsOnlyWhenItNamesThatRegion()
    {
        var standing = new UnitProfile("DBSCL", null, [UnitTrait.SpecialHardship]);

        Find(standing, 2022, Own(61m)).Value.ShouldBe(30m);
        Find(standing, 2022, Own(61m), Own(33m) with { Region = "TDMNPB" }).Value.ShouldBe(33m);
    }

    [Fact]
    public void FigureOfAnotherIndicatorOrSet_LookedFor_IsPassedOver() =>
        Find(new("DBSCL", null, []), 2022, Own(61m) with { Indicator = new IndicatorCode("2.2") }, Own(61m) with { CriteriaSet = "khac" }).Value.ShouldBe(56m);

    [Fact]
    public void NothingKnown_LookedFor_StaysUnknown()
    {
        var found = LevelFinder.Find(SmallBook.Indicator("2.1", IndicatorKind.Amount, Comparison.AtLeast, null), Question(new("DBSCL", null, []), 2022));

        (found.Value, found.Rule, found.Status).ShouldBe((null, LevelRule.Unknown, FigureStatus.Unconfirmed));
    }

    [Fact]
    public void LevelWithItsOwnSource_LookedFor_KeepsItsStatus()
    {
        var found = Find(new("DBSCL", null, []), 2022);

        (found.Source, found.Status).ShouldBe(("Phụ lục I", FigureStatus.Verified));
    }

    [Fact]
    public void Unit_ProfileAsked_TakesItsOwnRegionBeforeTheProvinces()
    {
        var far = new Unit(new UnitId("xa-xa"), UnitKind.Commune, "Xã Xa", new UnitId("huyen-a"), "KH", Region: "TN", Group: "NHOM2", Flags: [UnitTrait.Border]);
        var province = SmallBook.ProvinceA.Province with { Units = [SmallBook.Commune, far] };

        UnitProfile.Of(province, new UnitId("xa-xa")).Region.ShouldBe("TN");
        UnitProfile.Of(province, new UnitId("xa-a")).Region.ShouldBe("DBSCL");
        UnitProfile.Of(province, new UnitId("xa-gone")).Region.ShouldBe("DBSCL");
    }

    private static ResolvedLevel Find(UnitProfile unit, int year, params ThresholdOverride[] own) =>
        LevelFinder.Find(Income, Question(unit, year, own));

    private static LevelQuestion Question(UnitProfile unit, int year, params ThresholdOverride[] own) =>
        new(Regime, "bo-thu", unit, year, new(2022, 6, 15), own);

    private static ThresholdOverride Own(decimal value) => new("bo-thu", new IndicatorCode("2.1"), value, "QĐ 1306/QĐ-UBND", FigureStatus.Verified);

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Indicator Income => SmallBook.Indicator("2.1", IndicatorKind.Amount, Comparison.AtLeast, 40m) with
    {
        Threshold = new(
            40m, null,
            [
                new(50m, Region: "DBSCL"),
                new(30m, Region: "TDMNPB"),
                new(56m, Region: "DBSCL", Year: 2022, Source: "Phụ lục I", Status: FigureStatus.Verified),
                new(70m, Group: "NHOM1"),
            ],
            "QĐ 318", FigureStatus.Unconfirmed),
    };
}
