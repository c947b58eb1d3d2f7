using System.Globalization;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>What does not add up in Trà Cú's real report of 2023, and what only looks so.</summary>
public sealed class TraCuReportTests
{
    private static readonly IReadOnlyList<Finding> Found =
        [.. ReportCheck.Of(Forms.DistrictYear.Sheet(TraCu2023.Figures)).Where(finding => finding.NeedsReason)];

    [Fact]
    public void RealReport_Checked_HasExactlyTheseInconsistencies() => Found
        .Select(finding => (finding.Key, finding.Stated, finding.Expected, finding.Difference))
        .ShouldBe(
        [
            // I.2: 2.952 turns, "trong đó cán bộ 995 lượt, quần chúng 1.910 lượt": the two are 2.905.
            ("ra-quan-luot", 2952m, 2905m, 47m),
            // II.6: "Vốn đầu tư cơ bản và sự nghiệp là 93.376", yet its four parts come to 182.787,4.
            ("von-tong", 93376m, 182787.4m, -89411.4m),
            // II.6: direct capital 138.081,7, yet central and provincial budget are 39.317 + 54.059 = 93.376.
            ("von-truc-tiep", 138081.7m, 93376m, 44705.7m),
        ]);

    /// <summary>93.376 is what the direct capital should be, and 138.081,7 is what all parts then come to: the two stand in each other's place.</summary>
    [Fact]
    public void TotalAndDirectCapital_Checked_AreToldToStandInEachOthersPlace()
    {
        Found.Where(finding => finding.Hint is not null).Select(finding => finding.Key).ShouldBe(["von-tong", "von-truc-tiep"]);
        Found[1].Hint.ShouldBe("Nếu đổi chỗ hai số “Vốn đầu tư cơ bản và sự nghiệp” và “Vốn trực tiếp cho chương trình” thì khớp: có thể đã ghi nhầm vị trí.");
    }

    [Fact]
    public void Finding_Read_SaysCellExpectedAndDifference() => Found[0].Sentence.ShouldBe(
        "“Lượt người tham gia ra quân”: ghi 2.952 lượt người, tính ra 2.905 lượt người (“Trong đó: lượt cán bộ ra quân” + “Trong đó: lượt quần chúng ra quân”); lệch +47 lượt người.");

    /// <summary>880/947 is 92,925…: printed 92,92 it was cut off. 4.095,68 + 1.860 + 487 is 6.442,68: printed 6.442,7 it was rounded.</summary>
    [Theory]
    [InlineData("day-nghe-ty-le")]
    [InlineData("ho-ty-le")]
    [InlineData("von-dan")]
    public void RoundedFigure_Checked_IsNoFinding(string cell)
    {
        TraCu2023.Figures.ShouldContain(figure => figure.Cell == cell);
        Forms.DistrictYear.Cell(cell)!.Formula.ShouldNotBeNull();
        Found.ShouldNotContain(finding => finding.Key == cell);
    }

    [Theory]
    [InlineData("day-nghe-ty-le", "93.04")]
    [InlineData("ho-ty-le", "96.70")]
    [InlineData("von-dan", "6443.8")]
    [InlineData("tap-huan-nguoi", "1758")]
    [InlineData("von-trung-uong", "39319")]
    public void FigureBeyondRounding_Checked_IsFound(string cell, string wrong)
    {
        var figures = TraCu2023.Figures.Select(one => one.Cell == cell ? (cell, decimal.Parse(wrong, CultureInfo.InvariantCulture)) : one).ToArray();

        ReportCheck.Of(Forms.DistrictYear.Sheet(figures)).ShouldContain(finding => finding.NeedsReason && finding.Key == cell);
    }

    [Fact]
    public void EveryFigureOfTheReport_Taken_FitsItsCell() => TraCu2023.Figures
        .SelectMany(figure => FigureInput.Faults(Forms.DistrictYear, Forms.DistrictYear.Cell(figure.Cell).ShouldNotBeNull(figure.Cell), figure.Value))
        .ShouldBeEmpty();

    [Fact]
    public void Share_NotTyped_IsReckonedToTheDigitsOfItsCell()
    {
        var sheet = Forms.DistrictYear.Sheet(TraCu2023.Figures);

        sheet.State(Forms.DistrictYear.Cell("vung-nguyen-lieu-ty-le")!).ShouldSatisfyAllConditions(
            state => state.Value.ShouldBe(15.5m),
            state => state.Origin.ShouldBe(CellOrigin.Computed),
            state => state.Provenance.ShouldBe("= “Vùng nguyên liệu tập trung, cơ giới hóa: đã giải ngân” / “Vùng nguyên liệu tập trung, cơ giới hóa: vốn bố trí” × 100"));
    }

    [Fact]
    public void FormsThatShip_Checked_AreSound()
    {
        FormSoundness.Faults(Forms.DistrictYear).ShouldBeEmpty();
        FormSoundness.Faults(Forms.Progress).ShouldBeEmpty();
        FormSoundness.Faults(Forms.Progress.For(UnitKind.Commune)).ShouldBeEmpty();
        Forms.Progress.For(UnitKind.Commune).Cell("so-xa").ShouldBeNull();
    }
}
