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
        var now = KnownUnits.Of(SmallBook.Rules with { Province = WithMerger }, new UnitId("huyen-a"), "nang-cao", Known);

        now.Recognised.ShouldBe(["Xã A"]);
        now.Missing.ShouldBeEmpty();
        now.Listed.ShouldBe(2, "the commune recognised and the one that the merger made");
    }

    [Fact]
    public void BeforeTheMerger_ItIsListed() =>
        KnownUnits.Of(SmallBook.Rules with { Province = WithMerger, Day = Today.AddDays(-1) }, new UnitId("huyen-a"), "nang-cao", [new(new UnitId("xa-b"), "nang-cao", RecognitionState.NotRecognised)])
            .Missing.ShouldBe(["Xã B"]);
}
