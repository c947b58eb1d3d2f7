using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Workbooks;

namespace NtmWorkflow.Infrastructure.Tests.Workbooks;

/// <summary>Texts that cells share, as programs really write them.</summary>
public sealed class SharedTextTests
{
    /// <summary>A text that no cell names any more stands between those that are named.</summary>
    [Theory]
    [InlineData("stale-shared-string.xlsx")]
    [InlineData("stale-before-codes.xlsx")]
    public void TextThatNoCellNames_Read_MovesNoOtherText(string file) =>
        Column(SampleWorkbooks.Fixture(file), "A", "F", "L").ShouldBe(
        [
            "Mã chỉ tiêu|Số liệu|Giải trình", "2.1|91|giải trình A", "2.2|82|giải trình B", "2.3|73|giải trình C",
        ]);

    [Theory]
    [InlineData("openpyxl")]
    [InlineData("exceljs")]
    [InlineData("closedxml")]
    [InlineData("miniexcel")]
    [InlineData("xlsxwriter")]
    public void FileOfAnotherProgram_Read_HoldsWhatWasWritten(string writer) =>
        Column(SampleWorkbooks.Fixture($"writer-{writer}.xlsx"), "A", "B", "C", "D").ShouldBe(
        [
            "Mã chỉ tiêu|Số liệu|Kết quả|Giải trình", "2.1|91.5|Đạt|Giải trình A", "2.2|82|Chưa đạt|Giải trình B\ndòng hai", "2.3|73|Đạt|Giải <trình> & C",
        ]);

    [Fact]
    public void TableOfTextsThatIsMissing_Read_IsRefusedAtTheCell() => Lost(SampleWorkbooks.Fixture("sst-part-missing.xlsx"), "L2");

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData(null)]
    public void TextBeyondTheTable_InAnyColumn_IsRefusedAtTheCell(string? index) => Lost(
        SampleWorkbooks.Of(["Mã chỉ tiêu", "Số liệu"], ["2.1", 5, new Cell { DataType = CellValues.SharedString, CellValue = index is null ? null : new(index), CellFormula = index is null ? new("A1") : null }]),
        "C2");

    [Fact]
    public void InlineText_WrittenInTheWaysOfPrograms_IsNeverEmpty()
    {
        var file = SampleWorkbooks.Of(
            [new Cell { DataType = CellValues.InlineString, CellValue = new("trong v") }, new Cell { InlineString = new(new Text("không có t")) }, new Cell { DataType = CellValues.Boolean, CellValue = new("true") }]);

        Read(file).Value[0].Cells.Select(cell => cell.Content).ShouldBe([new CellContent.Words("trong v"), new CellContent.Words("không có t"), new CellContent.Words("TRUE")]);
    }

    /// <summary>Letters and marks apart, a sign that turns the direction of writing.</summary>
    [Fact]
    public void DecomposedText_Read_IsComposed()
    {
        var cells = Read(SampleWorkbooks.Fixture("nfd-explanation.xlsx")).Value[0].Cells;

        cells.ShouldContain(cell => cell.Content == new CellContent.Words("Đã bảo trì đường trục xã".Normalize()));
        Read(SampleWorkbooks.Of(["a\u202Eb_x0007_c"])).Value[0].Cells[0].Content.ShouldBe(new CellContent.Words("abc"));
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", "<x:si>", "</x:si>")]
    [InlineData("xl/worksheets/sheet1.xml", "<x:c><x:is>", "</x:is></x:c>")]
    public void ElementsNestedWithoutEnd_Read_AreRefused(string part, string before, string after)
    {
        var deep = before + string.Concat(Enumerable.Repeat("<x:r>", 60_000)) + string.Concat(Enumerable.Repeat("</x:r>", 60_000)) + after;
        var whole = SampleWorkbooks.Of([new Cell { DataType = CellValues.SharedString, CellValue = new("0") }]);
        var file = part.EndsWith("sheet1.xml", StringComparison.Ordinal)
            ? SampleWorkbooks.Repack(whole, (part, text => text.Replace("<x:row>", "<x:row>" + deep, StringComparison.Ordinal)))
            : SampleWorkbooks.Repack(SampleWorkbooks.Fixture("stale-shared-string.xlsx"), (part, text => text.Replace("<si><t>Số liệu", deep.Replace("x:", "", StringComparison.Ordinal) + "<si><t>Số liệu", StringComparison.Ordinal)));

        Read(file).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workbook-can-be-read");
    }

    private static void Lost(byte[] file, string cell)
    {
        var refusal = Read(file).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Field).ShouldBe(("cell-has-its-text", cell));
        refusal.Sentence.ShouldContain($"Ô {cell}");
    }

    private static List<string> Column(byte[] file, params string[] columns) =>
    [
        .. Read(file).Value[0].Cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key)
            .Select(row => string.Join('|', columns.Select(column => row.FirstOrDefault(cell => cell.Place == CellPlace.Parse($"{column}{row.Key}"))?.Content switch
            {
                CellContent.Words words => words.Text,
                CellContent.Figure figure => figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => "",
            }))),
    ];

    private static Outcome<IReadOnlyList<ReadSheet>> Read(byte[] file) =>
        new OpenXmlWorkbooks(WorkbookLimits.Default).Read(new MemoryStream(file), CancellationToken.None);
}
