using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>Decisions as provinces write them, on the law of their own day.</summary>
public sealed class DecisionPaperTests
{
    private const string Amendment = "Căn cứ Quyết định số 211/QĐ-TTg ngày 01 tháng 3 năm 2024 của Thủ tướng Chính phủ sửa đổi";

    private static readonly DossierCase Case = PaperSample.Case();

    [Theory]
    [InlineData("2023-05-02", false)]
    [InlineData("2023-06-10", false)]
    [InlineData("2024-01-15", false)]
    [InlineData("2024-02-29", false)]
    [InlineData("2024-03-01", true)]
    [InlineData("2024-12-31", true)]
    public void Decision_OfADay_CitesWhatIsInForceOnIt(string day, bool amended)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var bases = Bases(Print(new(DecisionKind.Recognition, "5/QĐ-UBND", on, 5)));

        bases.Any(basis => basis.StartsWith(Amendment, StringComparison.Ordinal)).ShouldBe(amended);
        bases.SelectMany(CitedDays.In).ShouldAllBe(cited => cited <= on);
    }

    /// <summary>What stood on the page was proposed for today; the decision has an earlier day.</summary>
    [Fact]
    public void BasesLeftAsProposed_ForAnEarlierDay_AreThoseOfThatDay()
    {
        var today = PaperSample.Case(today: new(2024, 3, 5));
        var by = PaperSample.Chairman(today.Rules.Province);
        var shown = DecisionTexts.Propose(today, by, DecisionKind.Recognition, today.Today).LegalBases;
        shown.ShouldContain(basis => basis.Contains("211/QĐ-TTg", StringComparison.Ordinal));

        DecisionWording.Complete(new(LegalBases: shown), today, by, DecisionKind.Recognition, new(2024, 1, 15)).LegalBases
            .ShouldNotContain(basis => basis.Contains("211/QĐ-TTg", StringComparison.Ordinal));
    }

    [Fact]
    public void Decision_Printed_ReadsAsProvincesWrite()
    {
        var paper = Print(new(DecisionKind.Recognition, "5/QĐ-UBND", Case.Today, 5));

        paper.Subject.ShouldBe("Về việc công nhận xã Tập Sơn, huyện Trà Cú đạt “Xã nông thôn mới nâng cao” năm 2023");
        var bases = Bases(paper);
        bases[0].ShouldBe("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;");
        bases.ShouldContain("Căn cứ Quyết định số 263/QĐ-TTg ngày 22 tháng 02 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025;");
        bases.ShouldContain(basis => basis.StartsWith("Theo đề nghị của Văn phòng Điều phối", StringComparison.Ordinal) && basis.EndsWith('.'));
        var articles = paper.Body.OfType<PaperParagraph>().Where(one => one.Lead is not null).ToList();
        articles.Select(one => one.Lead).ShouldBe(["Điều 1.", "Điều 2.", "Điều 3."]);
        articles[0].Text.ShouldBe(" Công nhận xã Tập Sơn, huyện Trà Cú đạt “Xã nông thôn mới nâng cao” năm 2023.");
    }

    [Theory]
    [InlineData("kieu-mau", "319/QĐ-TTg", "318/QĐ-TTg")]
    [InlineData("nang-cao", "318/QĐ-TTg", "319/QĐ-TTg")]
    public void Decision_OnALevel_RestsOnItsOwnSet(string level, string cited, string other)
    {
        var @case = PaperSample.Case(level: level);
        var bases = DecisionTexts.Propose(@case, PaperSample.Chairman(@case.Rules.Province), DecisionKind.Recognition, @case.Today).LegalBases;

        bases.ShouldContain(basis => basis.Contains(cited, StringComparison.Ordinal));
        bases.ShouldNotContain(basis => basis.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public void Refusal_Printed_GivesItsReasonsAndIsNotPublished()
    {
        const string reasons = "Tiêu chí 13 chưa đạt: chưa có hợp tác xã hoạt động hiệu quả";
        var paper = Print(new(DecisionKind.Refusal, "6/QĐ-UBND", Case.Today, 6, Reasons: reasons));

        var lines = paper.Body.OfType<PaperParagraph>().Select(one => one.Lead + one.Text).ToList();
        lines.ShouldContain($"Lý do: {reasons}.");
        lines.IndexOf($"Lý do: {reasons}.").ShouldBe(lines.FindIndex(line => line.StartsWith("Điều 1.", StringComparison.Ordinal)) + 1);
        lines.SkipWhile(line => line != "QUYẾT ĐỊNH:").ShouldNotContain(line => line.Contains("công bố", StringComparison.OrdinalIgnoreCase));
        paper.Subject.ShouldStartWith("Về việc không công nhận xã Tập Sơn, huyện Trà Cú");
    }

    [Fact]
    public void ReasonsTypedAmongTheArticles_Printed_StandOnce()
    {
        var typed = new DecisionPaper(new("Trần Văn Chủ", "Chủ tịch"), ["Căn cứ Luật Tổ chức chính quyền địa phương"], "Điều 1. Không công nhận, vì chưa đạt tiêu chí 13.");
        var paper = Print(new(DecisionKind.Refusal, "6/QĐ-UBND", Case.Today, 6, typed, Reasons: "chưa đạt tiêu chí 13"));

        paper.Body.OfType<PaperParagraph>().Count(one => one.Text.Contains("chưa đạt tiêu chí 13", StringComparison.Ordinal)).ShouldBe(1);
        Bases(paper).ShouldBe(["Căn cứ Luật Tổ chức chính quyền địa phương."]);
    }

    [Theory]
    [InlineData("Chủ tịch UBND tỉnh (mẫu)", "Chủ tịch UBND tỉnh (mẫu)", "")]
    [InlineData("Lê Văn Hẳn", "Chủ tịch Lê Văn Hẳn", "Lê Văn Hẳn")]
    public void Signer_NamedAfterAPosition_HasTheTitleOnce(string account, string written, string proposed)
    {
        new Signatory(account, "Chủ tịch").Written().ShouldBe(written);
        DecisionTexts.Propose(Case, PaperSample.Chairman(Case.Rules.Province) with { Name = account }, DecisionKind.Recognition, Case.Today)
            .Signatory.Name.ShouldBe(proposed);
    }

    [Fact]
    public void BodyWithItsOwnSymbol_HasItFromItsProvincesFile()
    {
        var province = Case.Rules.Province;
        var chairman = PaperSample.Chairman(province);
        province.SeriesOf(chairman.Organisation).ShouldBeNull();

        var bodies = province.Departments.Organisations.Select(body => body.Id == chairman.Organisation ? body with { DecisionSeries = "QĐ-UBND-HC" } : body);
        (province with { Departments = province.Departments with { Organisations = [.. bodies] } }).SeriesOf(chairman.Organisation).ShouldBe("QĐ-UBND-HC");
    }

    private static PaperDocument Print(IssuedDecision issued) => DecisionPapers.Decision(Case, PaperSample.Decided(Case, issued), []);

    private static List<string> Bases(PaperDocument paper) =>
        [.. paper.Body.OfType<PaperParagraph>().TakeWhile(one => one.Text != "QUYẾT ĐỊNH:").Where(one => one.Style == PaperStyle.Basis).Select(one => one.Text)];
}
