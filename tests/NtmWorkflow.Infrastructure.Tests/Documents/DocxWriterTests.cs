using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Documents;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>Papers as files: valid, and laid out as Nghị định 30/2020, Phụ lục I asks.</summary>
public sealed class DocxWriterTests
{
    private static readonly PaperDocument Minutes = new(
        new("ỦY BAN NHÂN DÂN TỈNH TRÀ VINH", "HỘI ĐỒNG THẨM ĐỊNH", "Số: 05/BB-HĐTĐ", "Trà Vinh, ngày 02 tháng 5 năm 2023"),
        "BIÊN BẢN",
        "Phiên họp Hội đồng thẩm định",
        [
            new PaperParagraph("Căn cứ Quyết định số 18/2022/QĐ-TTg;", PaperStyle.Basis),
            new PaperParagraph("I. Thành phần", PaperStyle.Heading),
            new PaperParagraph("Dòng một\ndòng hai <&> \u0001"),
            new PaperParagraph("KẾT LUẬN:", PaperStyle.Centred),
            new PaperTable([new("STT", 1, true), new("Chức danh", 5)], [["1", "Phó Chủ tịch"], ["2", "Giám đốc Sở"]]),
        ],
        [new(null, "THƯ KÝ"), new("TM. HỘI ĐỒNG", "CHỦ TỊCH", "Nguyễn Văn An")],
        ["Như trên;", "Lưu: VT."]);

    public static TheoryData<int> Signers => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Signers))]
    public void Paper_Written_IsValid(int signers) => Read(Minutes with { Signatures = [.. Minutes.Signatures.Take(signers)] }, document =>
        new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath} {fault.Description}").ShouldBeEmpty());

    [Fact]
    public void Page_Written_HasTheMarginsOfTheDecree() => Read(Minutes, document =>
    {
        var section = document.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        (Millimetres(section.GetFirstChild<PageSize>()!.Width!), Millimetres(section.GetFirstChild<PageSize>()!.Height!)).ShouldBe((210, 297));
        Millimetres((uint)margin.Top!.Value).ShouldBeInRange(20, 25);
        Millimetres((uint)margin.Bottom!.Value).ShouldBeInRange(20, 25);
        Millimetres(margin.Left!).ShouldBeInRange(30, 35);
        Millimetres(margin.Right!).ShouldBeInRange(15, 20);
        section.GetFirstChild<TitlePage>().ShouldNotBeNull("the first page has no number");
        document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().ShouldAllBe(font => font.Ascii == "Times New Roman");
    });

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", 13, true, false)]
    [InlineData("HỘI ĐỒNG THẨM ĐỊNH", 13, true, false)]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH TRÀ VINH", 13, false, false)]
    [InlineData("Số: 05/BB-HĐTĐ", 13, false, false)]
    [InlineData("Trà Vinh, ngày 02 tháng 5 năm 2023", 13, false, true)]
    [InlineData("BIÊN BẢN", 14, true, false)]
    [InlineData("Căn cứ Quyết định số 18/2022/QĐ-TTg;", 14, false, true)]
    [InlineData("CHỦ TỊCH", 14, true, false)]
    [InlineData("Nơi nhận:", 12, true, true)]
    [InlineData("- Lưu: VT.", 11, false, false)]
    public void Element_Written_HasSizeAndStyleOfTheDecree(string text, int size, bool bold, bool italic) => Read(Minutes, document =>
    {
        var look = document.MainDocumentPart!.Document!.Descendants<Run>().Single(run => run.InnerText == text).RunProperties!;
        int.Parse(look.FontSize!.Val!, CultureInfo.InvariantCulture).ShouldBe(size * 2);
        (look.Bold is not null, look.Italic is not null).ShouldBe((bold, italic));
    });

    [Fact]
    public void WhatPeopleTyped_Written_KeepsLinesAndLosesOnlyWhatXmlCannotCarry() => Read(Minutes, document =>
    {
        var run = document.MainDocumentPart!.Document!.Descendants<Run>().Single(run => run.InnerText.StartsWith("Dòng một", StringComparison.Ordinal));
        run.Elements<Break>().Count().ShouldBe(1);
        run.Elements<Text>().Select(text => text.Text).ShouldBe(["Dòng một", "dòng hai <&> "]);
    });

    /// <summary>A heading, or "QUYẾT ĐỊNH:", stays on the page of what it heads; a row of a table is not torn apart.</summary>
    [Fact]
    public void Headings_Written_KeepWithWhatFollows() => Read(Minutes, document =>
    {
        var paragraphs = document.MainDocumentPart!.Document!.Descendants<Paragraph>().ToLookup(one => one.InnerText);
        paragraphs["I. Thành phần"].Concat(paragraphs["KẾT LUẬN:"]).ShouldAllBe(one => one.ParagraphProperties!.KeepNext != null);
        document.MainDocumentPart.Document.Descendants<Table>().Single(table => table.InnerText.StartsWith("STT", StringComparison.Ordinal)).Elements<TableRow>()
            .ShouldAllBe(row => row.TableRowProperties!.GetFirstChild<CantSplit>() != null);
    });

    /// <summary>Title, room and name of a signer stand on one page, with the last words above them.</summary>
    [Fact]
    public void Signature_Written_IsNotTornByTheEndOfAPage() => Read(Minutes with { Body = [new PaperParagraph("Lời cuối")] }, document =>
    {
        document.MainDocumentPart!.Document!.Descendants<TableRow>().ShouldAllBe(row => row.TableRowProperties!.GetFirstChild<CantSplit>() != null);
        document.MainDocumentPart.Document.Descendants<Paragraph>().Single(one => one.InnerText == "Lời cuối").ParagraphProperties!.KeepNext.ShouldNotBeNull();
    });

    [Fact]
    public void NumberOfAnArticle_Written_IsBoldAndItsTextIsNot() => Read(Minutes with { Body = [new PaperParagraph(" Công nhận.", Lead: "Điều 1.")] }, document =>
    {
        var runs = document.MainDocumentPart!.Document!.Descendants<Run>().ToList();
        runs.Single(run => run.InnerText == "Điều 1.").RunProperties!.Bold.ShouldNotBeNull();
        runs.Single(run => run.InnerText == " Công nhận.").RunProperties!.Bold.ShouldBeNull();
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
    });

    private static int Millimetres(uint twips) => (int)Math.Round(twips * 25.4 / 1440);

    private static void Read(PaperDocument paper, Action<WordprocessingDocument> look)
    {
        using var file = new MemoryStream(new DocxWriter().Write(paper));
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        look(document);
    }
}
