using NtmWorkflow.Domain.Law.Forms;

namespace NtmWorkflow.Domain.Tests.Reporting;

public sealed class FormSoundnessTests
{
    [Fact]
    public void FormulasInACircle_Checked_NameTheCells()
    {
        var form = Forms.Of(Forms.Count("a", "b + 1 * c"), Forms.Count("b", "c"), Forms.Count("c", "a"), Forms.Count("d", "a"));

        FormSoundness.Faults(form).Where(fault => fault.Sentence.Contains("vòng tròn", StringComparison.Ordinal))
            .Select(fault => (fault.Where, fault.Sentence))
            .ShouldBe(
            [
                ("$.sections[0].cells[0].formula", "Công thức đi vòng tròn: Ô a (a) → Ô c (c) → Ô a (a)."),
                ("$.sections[0].cells[1].formula", "Công thức đi vòng tròn: Ô b (b) → Ô c (c) → Ô a (a) → Ô b (b)."),
            ]);
    }

    [Fact]
    public void CellThatNeedsItself_Checked_IsACircle() => FormSoundness.Faults(Forms.Of(Forms.Count("a", "a + a")))
        .ShouldHaveSingleItem().Sentence.ShouldBe("Công thức đi vòng tròn: Ô a (a) → Ô a (a).");

    /// <summary>The period before is another report: what looks like a circle is none.</summary>
    [Fact]
    public void FormulaOnThePeriodBefore_Checked_IsNoCircle() =>
        FormSoundness.Faults(Forms.Of(Forms.Count("a", "previous(a) + b"), Forms.Count("b"))).ShouldBeEmpty();

    [Theory]
    [InlineData("xa + ", "Công thức kết thúc giữa chừng: ở đây cần một số, mã ô, hàm hoặc dấu mở ngoặc.")]
    [InlineData("(xa", "Công thức kết thúc giữa chừng: ở đây cần dấu ).")]
    [InlineData("xa xa", "Công thức sai ở ký tự 4 (\"xa\"): phần thừa.")]
    [InlineData("xa ^ 2", "Công thức sai ở ký tự 4 (\"^\"): ký tự này không dùng trong công thức.")]
    [InlineData("1.2.3 * xa", "Công thức sai ở ký tự 1 (\"1.2.3\"): không phải một số, viết như 100 hoặc 0.25.")]
    [InlineData("exec(xa)", "Công thức sai ở ký tự 1 (\"exec\"): chỉ có các hàm percent, sum, previous, so-far.")]
    [InlineData("percent(xa)", "Công thức sai ở ký tự 1 (\"percent\"): percent cần hai phần: percent(phần, tổng).")]
    [InlineData("previous(xa + 1)", "Công thức sai ở ký tự 1 (\"previous\"): previous cần mã một ô: previous(ma-o).")]
    [InlineData("xa-xa", "Không có ô \"xa-xa\".")]
    [InlineData("xa- xa", "Công thức sai ở ký tự 1 (\"xa-\"): mã ô không kết thúc bằng dấu gạch; dấu trừ có khoảng trắng hai bên.")]
    [InlineData("xa + tien", "Cộng, trừ hoặc chia tỷ lệ hai đơn vị khác nhau: xã và triệu đồng.")]
    [InlineData("tien / xa", "Công thức cho đơn vị triệu đồng/xã, ô lại tính bằng xã.")]
    [InlineData("xa * xa", "Công thức cho đơn vị xã×xã, ô lại tính bằng xã.")]
    [InlineData("5", "Công thức cho đơn vị số không có đơn vị, ô lại tính bằng xã.")]
    public void WrongFormula_Checked_SaysWhatAndWhere(string formula, string sentence) =>
        FormSoundness.Faults(Forms.Of(Forms.Count("xa"), Forms.Money("tien"), Forms.Count("o", formula)))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                fault => fault.Where.ShouldBe("$.sections[0].cells[2].formula"),
                fault => fault.Sentence.ShouldBe(sentence));

    [Theory]
    [InlineData("xa - 0 * xa")]
    [InlineData("sum(xa, xa, xa)")]
    [InlineData("(xa + xa) * 2 / 4")]
    [InlineData("percent(xa, xa) / percent(xa, xa) * xa")]
    public void RightFormula_Checked_HasNoFault(string formula) =>
        FormSoundness.Faults(Forms.Of(Forms.Count("xa"), Forms.Count("o", formula))).ShouldBeEmpty();

    [Fact]
    public void CompoundUnit_Divided_FitsItsCell() => FormSoundness.Faults(
        Forms.Of(Forms.Count("xa"), Forms.Money("tien"), new("binh-quan", "Bình quân", "dong-moi-xa", 2, "Bình quân", Formula: "tien / xa"))).ShouldBeEmpty();

    [Theory]
    [InlineData("ty-le", "100")]
    [InlineData("ty-le", "100 - khac")]
    [InlineData("xa", "20")]
    public void BareNumberInACheck_Checked_StandsInTheUnitOfItsCell(string cell, string bound)
    {
        var form = Forms.Of(Forms.Count("xa"), Forms.Share("ty-le", "percent(xa, xa)"), Forms.Share("khac", "100 - ty-le"));

        FormSoundness.Faults(form with { Checks = [new("tran", "Trần", cell, CheckRelation.AtMost, bound)] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100 +")]
    [InlineData("100 - xa")]
    public void OtherBoundOfAShare_Checked_IsRefused(string bound)
    {
        var form = Forms.Of(Forms.Count("xa"), Forms.Share("ty-le", "percent(xa, xa)"));

        FormSoundness.Faults(form with { Checks = [new("tran", "Trần", "ty-le", CheckRelation.AtMost, bound)] }).ShouldHaveSingleItem().Where.ShouldBe("$.checks[0].to");
    }

    [Fact]
    public void FormForAUnitWithoutAnOffice_Checked_IsRefused()
    {
        var form = Forms.Of(Forms.Count("xa"), Forms.Count("b") with { Only = [UnitKind.Commune] });

        FormSoundness.Faults(form with { FilledBy = [UnitKind.District, UnitKind.Province] }).Select(fault => (fault.Where, fault.Sentence)).ShouldBe(
        [
            ("$.filledBy[1]", "Không ai điền mẫu cho đơn vị loại province: báo cáo theo mẫu là của xã và huyện."),
            ("$.sections[0].cells[1].only[0]", "Ô \"b\" dành cho loại commune, nhưng loại đó không điền mẫu này."),
        ]);
    }

    [Fact]
    public void DeepOrLongFormula_Checked_IsRefused()
    {
        string[] formulas = [new string('(', 40) + "xa" + new string(')', 40), string.Join(" + ", Enumerable.Repeat("xa", 150))];

        formulas.SelectMany(formula => FormSoundness.Faults(Forms.Of(Forms.Count("xa"), Forms.Count("o", formula)))).Select(fault => fault.Sentence)
            .ShouldBe(["Công thức lồng nhau quá 32 lớp.", "Công thức dài quá 500 ký tự."]);
    }

    [Fact]
    public void IdsAndDigits_Checked_AreRefusedTogether()
    {
        var form = Forms.Of(Forms.Count("xa"), Forms.Count("xa"), Forms.Count("Xã"), Forms.Count("le") with { Decimals = 1 }, Forms.Money("x") with { Unit = "yen" });

        FormSoundness.Faults(form).Select(fault => fault.Where).ShouldBe(
        [
            "$.sections[0].cells[1].id", "$.sections[0].cells[2].id", "$.sections[0].cells[3].decimals", "$.sections[0].cells[4].unit",
        ]);
    }

    [Fact]
    public void FormulaOfAll_OnACellOfSome_IsRefused()
    {
        var form = Forms.Of(Forms.Count("chung", "rieng"), Forms.Count("rieng") with { Only = [UnitKind.District] }) with { FilledBy = [UnitKind.District, UnitKind.Commune] };

        FormSoundness.Faults(form).ShouldHaveSingleItem().Sentence.ShouldBe("Ô \"chung\" cần ô \"rieng\" mà đơn vị cùng cấp không điền.");
    }
}
