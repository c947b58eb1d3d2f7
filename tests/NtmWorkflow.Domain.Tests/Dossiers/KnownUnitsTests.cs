using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class KnownUnitsTests
{
    private static readonly Unit Merged = new(new UnitId("xa-moi"), UnitKind.Commune, "Xã Mới", new UnitId("huyen-a"), "Nghị quyết", Predecessors: [new(new UnitId("xa-b"), Today, "Nghị quyết", FigureStatus.Verified)]);

    private static readonly ProvinceYear WithMerger = ProvinceA with { Province = ProvinceA.Province with { Units = [District, Commune, Unplanned, Merged] } };

    private static readonly UnitAtLevel[] Known = [new(new UnitId("xa-a"), "nang-cao", RecognitionState.Recognised), new(new UnitId("xa-b"), "nang-cao", RecognitionState.Merged)];

    [Fact]
    public void CommuneThatWasMerged_IsNeitherListedNorMissing()
    {
        var now = KnownUnits.Of(TheRegime, WithMerger.Province, Today, new UnitId("huyen-a"), "nang-cao", Known);

        now.Recognised.ShouldBe(["Xã A"]);
        now.Missing.ShouldBeEmpty();
        now.Listed.ShouldBe(2, "the commune recognised and the one that the merger made");
    }

    [Fact]
    public void BeforeTheMerger_ItIsListed() =>
        KnownUnits.Of(TheRegime, WithMerger.Province, Today.AddDays(-1), new UnitId("huyen-a"), "nang-cao", [new(new UnitId("xa-b"), "nang-cao", RecognitionState.NotRecognised)])
            .Missing.ShouldBe(["Xã B"]);

    /// <summary>Xã B is merged on the day: nobody waits for its dossier from then on.</summary>
    [Theory]
    [InlineData(-1, new[] { "xa-a", "xa-b" })]
    [InlineData(0, new[] { "xa-a" })]
    public void TargetOfAMergedCommune_IsWaitedForNoLonger(int days, string[] units)
    {
        var plan = ProvinceA.Plan with { Targets = [.. ProvinceA.Plan.Targets, ProvinceA.Plan.Targets[0] with { Unit = new UnitId("xa-b") }] };

        (WithMerger with { Plan = plan }).TargetsOn(Today.AddDays(days)).Select(target => target.Unit.Value).ShouldBe(units);
    }

    /// <summary>A recount goes by the latest year that has come and knows the unit above: what merged meanwhile stands there.</summary>
    [Theory]
    [InlineData(2023, "tinh-a/2023")]
    [InlineData(2024, "tinh-a/2024")]
    [InlineData(2025, "tinh-a/2024")]
    public void LatestYearThatHasComeAndKnowsTheUnit_IsCountedBy(int year, string counted)
    {
        var withoutDistricts = ProvinceA with { Province = ProvinceA.Province with { Year = 2025, Units = [Commune with { Parent = null }] } };
        var book = new RuleBook(
            new Dictionary<string, RegimeBook>(),
            new Dictionary<ProvinceYearId, ProvinceYear>
            {
                [new("tinh-a/2023")] = ProvinceA,
                [new("tinh-a/2024")] = WithMerger with { Province = WithMerger.Province with { Year = 2024 } },
                [new("tinh-a/2025")] = withoutDistricts,
            },
            SmallBook.Calendar);

        book.YearKnowing("tinh-a", new UnitId("huyen-a"), new(year, 7, 1)).ShouldBe(new ProvinceYearId(counted));
    }
}
