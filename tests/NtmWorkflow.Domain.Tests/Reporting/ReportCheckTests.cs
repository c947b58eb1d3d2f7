using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Tests.Reporting;

public sealed class ReportCheckTests
{
    /// <summary>A share reckoned in a report is cut as it is on pages and in the ledger: 1,570 of 1,580 is 99.367…</summary>
    [Theory]
    [InlineData(1570, 1580, "99,36")]
    [InlineData(1808, 2009, "89,99")]
    public void Share_Reckoned_IsCutAndNotRounded(int part, int whole, string shown) =>
        Forms.Of(Forms.Count("phan"), Forms.Count("tong"), Forms.Share("ty-le", "percent(phan, tong)")).Sheet(("phan", part), ("tong", whole)).States[2].Value!.Value.ToString(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")).ShouldBe(shown);

    [Fact]
    public void DivisionByZero_Checked_IsExplainedAndAsksForNothing()
    {
        var sheet = Forms.Of(Forms.Count("phan"), Forms.Count("tong"), Forms.Share("ty-le", "percent(phan, tong)")).Sheet(("phan", 3m), ("tong", 0m));

        ReportCheck.Of(sheet).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Sentence.ShouldBe("“Ô ty-le”: Không chia được cho 0: “Ô tong” bằng 0."),
            finding => finding.NeedsReason.ShouldBeFalse());
        sheet.States[2].ShouldSatisfyAllConditions(state => state.Value.ShouldBeNull(), state => state.Origin.ShouldBe(CellOrigin.Empty));
    }

    [Fact]
    public void FiguresTooLarge_Reckoned_AreExplained() =>
        ReportCheck.Of(Forms.Of(Forms.Money("a"), new FormCell("b", "Ô b", "trieu-dong", 2, "", Formula: "a * 99999999999999 * 99999999999999"))
            .Sheet(("a", 9999999m))).ShouldHaveSingleItem().Sentence.ShouldBe("“Ô b”: Các số quá lớn, không tính được.");

    [Theory]
    [InlineData("0.3", true)]
    [InlineData("0.31", false)]
    public void Decimals_Added_AreExact(string stated, bool fits)
    {
        var sheet = Forms.Of(Forms.Count("a", "b * 0.1 + b * 0.2"), Forms.Count("b"))
            .Sheet(("a", decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture)), ("b", 1m));

        ReportCheck.Of(sheet).Any(finding => finding.NeedsReason).ShouldBe(!fits);
    }

    [Theory]
    [InlineData("33.3", true)]
    [InlineData("33.33", true)]
    [InlineData("33.34", false)]
    [InlineData("33", true)]
    [InlineData("34", false)]
    [InlineData("33.35", false)]
    [InlineData("33.32", false)]
    [InlineData("33.4", false)]
    [InlineData("33.5", false)]
    [InlineData("32", false)]
    public void ShareOfCounts_Checked_IsRoundedOrCutOffAtItsPrintedDigits(string stated, bool fits)
    {
        var sheet = Forms.Of(Forms.Count("phan"), Forms.Count("tong"), Forms.Share("ty-le", "percent(phan, tong)"))
            .Sheet(("phan", 1m), ("tong", 3m), ("ty-le", decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture)));

        ReportCheck.Of(sheet).Count.ShouldBe(fits ? 0 : 1);
    }

    /// <summary>Half a unit of the last digit is rounded up; cutting off leads down. Nothing else agrees.</summary>
    [Theory]
    [InlineData(94475, "95", false)]
    [InlineData(94475, "94", true)]
    [InlineData(94475, "94.48", true)]
    [InlineData(94475, "94.47", true)]
    [InlineData(94475, "94.46", false)]
    [InlineData(99448, "99.5", false)]
    [InlineData(99448, "99.4", true)]
    [InlineData(96720, "96.8", false)]
    [InlineData(96720, "96.7", true)]
    [InlineData(96750, "96.8", true)]
    public void PrintedFigure_Checked_AgreesOnlyRoundedHalfUpOrCutOff(int thousandths, string stated, bool fits)
    {
        var sheet = Forms.Of(Forms.Count("phan"), Forms.Count("tong"), Forms.Share("ty-le", "percent(phan, tong)"))
            .Sheet(("phan", thousandths), ("tong", 100000m), ("ty-le", decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture)));

        ReportCheck.Of(sheet).Count.ShouldBe(fits ? 0 : 1);
    }

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.1", false)]
    public void ShareAgainstItsBound_Checked_IsFoundOnlyAboveIt(string stated, bool fits)
    {
        var form = Forms.Of(Forms.Share("ty-le", "") with { Formula = null }) with { Checks = [new("tran", "Không quá 100%", "ty-le", CheckRelation.AtMost, "100")] };

        ReportCheck.Of(form.Sheet(("ty-le", decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture)))).Count.ShouldBe(fits ? 0 : 1);
    }

    [Fact]
    public void CountedTotal_OffByOne_IsFound() => ReportCheck.Of(
            Forms.Of(Forms.Count("tong", "a + b"), Forms.Count("a"), Forms.Count("b")).Sheet(("tong", 16m), ("a", 7m), ("b", 8m)))
        .ShouldHaveSingleItem().Difference.ShouldBe(1m);

    [Fact]
    public void OfWhom_LargerThanItsWhole_IsFound()
    {
        var form = Forms.Of(Forms.Count("tong"), Forms.Count("phan")) with { Checks = [new("phan-trong-tong", "phần nằm trong tổng", "phan", CheckRelation.AtMost, "tong")] };

        ReportCheck.Of(form.Sheet(("tong", 5m), ("phan", 5m))).ShouldBeEmpty();
        ReportCheck.Of(form.Sheet(("tong", 5m), ("phan", 6m))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Key.ShouldBe("phan-trong-tong"),
            finding => finding.Cells.ShouldBe(["phan", "tong"]),
            finding => finding.Sentence.ShouldBe("“Ô phan”: ghi 6 xã, không được lớn hơn 5 xã (phần nằm trong tổng); lệch +1 xã."));
    }

    [Fact]
    public void LastPeriod_Compared_FindsWhatFell()
    {
        var form = Forms.Of(Forms.Count("tong")) with { Checks = [new("tang-dan", "không giảm", "tong", CheckRelation.AtLeast, "previous(tong)")] };
        ReportSheet Sheet(EarlierReport? earlier) => new(form, Forms.Year, new Dictionary<string, decimal> { ["tong"] = 8m }, new Dictionary<string, KnownFigure>(), earlier);
        EarlierReport Earlier(decimal value) => new(new(ReportRhythm.Year, 2022, 1), new Dictionary<string, decimal> { ["tong"] = value });

        ReportCheck.Of(Sheet(Earlier(8m))).ShouldBeEmpty();
        ReportCheck.Of(Sheet(Earlier(9m))).ShouldHaveSingleItem().Difference.ShouldBe(-1m);
        ReportCheck.Of(Sheet(null)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.NeedsReason.ShouldBeFalse(),
            finding => finding.Sentence.ShouldBe("“Ô tong”: chưa đối chiếu được (không giảm): không có báo cáo kỳ trước."));
    }

    [Theory]
    [InlineData(1, 5, 5, true)]
    [InlineData(1, 5, 4, false)]
    [InlineData(2, 12, 5, true)]
    [InlineData(2, 12, 6, false)]
    public void SoFar_InAYear_StartsFromZero(int month, int total, int now, bool fits)
    {
        var form = Forms.Of(Forms.Count("luy-ke", "so-far(luy-ke) + trong-ky"), Forms.Count("trong-ky"));
        FormSoundness.Faults(form).ShouldBeEmpty();
        var sheet = new ReportSheet(
            form, new(ReportRhythm.Month, 2023, month), new Dictionary<string, decimal> { ["luy-ke"] = total, ["trong-ky"] = now },
            new Dictionary<string, KnownFigure>(), new(new(ReportRhythm.Month, 2023, 1), new Dictionary<string, decimal> { ["luy-ke"] = 7m }));

        ReportCheck.Of(sheet).Count.ShouldBe(fits ? 0 : 1);
    }

    [Fact]
    public void KnownFigure_TypedOver_AsksForAReasonAndSaysWhereItCameFrom()
    {
        var form = Forms.Of(Forms.Count("so-xa"));
        var known = new Dictionary<string, KnownFigure> { ["so-xa"] = new(15m, "danh sách đơn vị năm 2023") };
        ReportSheet Sheet(params (string Cell, decimal Value)[] typed) => new(form, Forms.Year, typed.ToDictionary(one => one.Cell, one => one.Value), known, null);

        Sheet().States[0].ShouldSatisfyAllConditions(
            state => state.Value.ShouldBe(15m), state => state.Origin.ShouldBe(CellOrigin.Known), state => state.Provenance.ShouldBe("danh sách đơn vị năm 2023"));
        ReportCheck.Of(Sheet(("so-xa", 15m))).ShouldBeEmpty();
        ReportCheck.Of(Sheet(("so-xa", 14m))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Kind.ShouldBe(FindingKind.Known),
            finding => finding.Sentence.ShouldBe("“Ô so-xa”: ghi 14 xã, số có sẵn là 15 xã (danh sách đơn vị năm 2023); lệch -1 xã."));
    }

    [Fact]
    public void EmptyPart_OfASum_CountsNothing_ButAllEmptyIsNoSum()
    {
        var form = Forms.Of(Forms.Count("tong", "sum(a, b)"), Forms.Count("a"), Forms.Count("b"));

        form.Sheet(("a", 4m)).States[0].Value.ShouldBe(4m);
        form.Sheet().States[0].Value.ShouldBeNull();
        Forms.Of(Forms.Count("tong", "a + b"), Forms.Count("a"), Forms.Count("b")).Sheet(("a", 4m)).States[0].Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("12.5", "counted-figure-is-whole")]
    [InlineData("-1", "figure-is-in-range")]
    [InlineData("9999999999999999", "figure-is-in-range")]
    public void FigureThatCannotBe_Taken_IsRefused(string value, string code) =>
        FigureInput.Faults(Forms.Of(Forms.Count("a")), Forms.Count("a"), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(refusal => refusal.Code.ShouldBe(code), refusal => refusal.Field.ShouldBe("a"));

    [Fact]
    public void TooManyDigits_Taken_AreRefused_ButTrailingZerosAreNot()
    {
        var form = Forms.Of(Forms.Money("a"));

        FigureInput.Faults(form, form.Cell("a")!, 1.125m).ShouldHaveSingleItem().Code.ShouldBe("figure-has-few-digits");
        FigureInput.Faults(form, form.Cell("a")!, 1.1200m).ShouldBeEmpty();
    }
}
