using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Workbooks;

namespace NtmWorkflow.Infrastructure.Tests.Workbooks;

public sealed class WorkbookReaderTests
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    private static readonly byte[] Small = SampleWorkbooks.Of(["Mã chỉ tiêu", "Số liệu"], ["2.1", 92.4m]);

    [Fact]
    public void NumbersAndWords_Read_AreWhatWasTyped()
    {
        var file = SampleWorkbooks.Of(["  chữ  ", 0.92400000000000004, "", null, new Cell { DataType = CellValues.Boolean, CellValue = new("1") }]);
        Cells(file).ShouldBe(
        [
            (new CellPlace(1, 1), new CellContent.Words("chữ")),
            (new CellPlace(1, 2), new CellContent.Figure(0.924m, false)),
            (new CellPlace(1, 5), new CellContent.Words("TRUE")),
        ]);
    }

    [Fact]
    public void Formula_WithItsResult_IsRead_AndWithout_IsToldAtTheCell()
    {
        var file = SampleWorkbooks.Of(
            [new Cell { CellFormula = new("1+1"), CellValue = new("2") }, new Cell { CellFormula = new("1+1") }, new Cell { CellFormula = new("1+1"), CellValue = new("") }]);
        var cells = Cells(file);
        cells[0].Content.ShouldBe(new CellContent.Figure(2, false));
        cells[1].Content.ShouldBeOfType<CellContent.Unusable>().What.ShouldContain("công thức chưa có kết quả");
        cells[2].Content.ShouldBeOfType<CellContent.Unusable>();
    }

    [Fact]
    public void FileOfLibreOffice_Read_KeepsPercentagesFormulasAndMerges()
    {
        var sheets = Read(SampleWorkbooks.FromLibreOffice).Value;
        sheets.Select(sheet => sheet.Name).ShouldBe(["Tính toán", "Bảng của xã"]);
        var cells = sheets[1].Cells.Select(cell => cell.Content).ToList();
        cells.ShouldContain(new CellContent.Figure(0.931m, true));
        cells.ShouldContain(new CellContent.Figure(92.4082140634723m, false));
        cells.ShouldContain(new CellContent.Words("1.083,5"));
        sheets[1].Merged.ShouldContain(new MergedCells(new(3, 7), new(4, 7)));
    }

    [Theory]
    [InlineData("workbook-is-no-program", "MZ\u0090\0\u0003")]
    [InlineData("workbook-kind-is-taken", "%PDF-1.4")]
    [InlineData("workbook-kind-is-taken", "Mã chỉ tiêu;Số liệu")]
    [InlineData("workbook-can-be-read", "PK\u0003\u0004 không phải là gói")]
    public void OtherFile_WithTheEndingOfAWorkbook_IsRefused(string code, string content) =>
        Refused(Encoding.Latin1.GetBytes(content), code);

    [Fact]
    public void OldAndEncryptedFiles_AreToldApart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000]];
        Refused([.. compound, .. Encoding.Unicode.GetBytes("Workbook")], "workbook-is-not-old");
        Refused([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "workbook-is-not-encrypted");
    }

    [Fact]
    public void MacroWorkbook_UnderAnotherEnding_IsRefused() => Refused(
        SampleWorkbooks.Repack(Small, ("[Content_Types].xml", text => text.Replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal))),
        "workbook-has-no-macros");

    [Fact]
    public void OpenDocument_IsRefused() => Refused(
        SampleWorkbooks.Repack(Small, ("mimetype", _ => "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", _ => "<office/>")),
        "workbook-is-not-ods");

    [Fact]
    public void WordDocument_IsRefused()
    {
        var file = SampleWorkbooks.Repack(Small, ("[Content_Types].xml", text => text.Replace(
            "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml", StringComparison.Ordinal)));
        Refused(file, "workbook-kind-is-taken");
    }

    [Fact]
    public void LinkToAnotherWorkbook_IsRefused()
    {
        var file = SampleWorkbooks.Repack(
            Small,
            ("xl/externalLinks/externalLink1.xml", _ => """<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"""),
            ("[Content_Types].xml", text => text.Replace("</Types>", """<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>""", StringComparison.Ordinal)),
            ("xl/_rels/workbook.xml.rels", text => text.Replace("</Relationships>", """<Relationship Id="rIdOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>""", StringComparison.Ordinal)));
        Refused(file, "workbook-has-no-outside-links");
    }

    [Theory]
    [InlineData(0, "workbook-has-no-entities")]
    [InlineData(5000, "workbook-can-be-read")]
    public void Entities_NearTheHeadOrFarFromIt_AreNeverRead(int spaces, string code)
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "bí mật");
        var head = $"<?xml version=\"1.0\"?>{new string(' ', spaces)}<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>";
        Refused(SampleWorkbooks.Repack(Small, (SheetPart, text => head + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..].Replace("92.4", "&e;", StringComparison.Ordinal))), code);
        File.Delete(secret);
    }

    [Fact]
    public void ZipBomb_IsRefusedBeforeItIsUnpacked()
    {
        var clock = Stopwatch.StartNew();
        Refused(Bomb(200), "workbook-unpacks-small-enough");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void ZipBomb_ThatDeclaresASmallSize_UnpacksToNoMoreThanThat()
    {
        var bomb = Bomb(200);
        DeclareSize(bomb, 200 * 1024 * 1024, 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(bomb).Succeeded.ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public void ThousandsOfParts_AreRefused() => Refused(
        SampleWorkbooks.Repack(Small, [.. Enumerable.Range(0, 1100).Select(number => ($"xl/media/{number}", (Func<string, string>)(_ => "")))]),
        "workbook-unpacks-small-enough");

    [Fact]
    public void HundredThousandEmptyRows_AreReadFast_AndNothingOfThemIsKept()
    {
        var rows = new StringBuilder();
        for (var row = 3; row < 100_003; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<x:row r=\"{row}\"><x:c r=\"A{row}\" s=\"0\"/><x:c r=\"B{row}\" s=\"0\"/><x:c r=\"C{row}\" s=\"0\"/></x:row>");
        }

        var file = SampleWorkbooks.Repack(Small, (SheetPart, text => text.Replace("</x:sheetData>", rows + "</x:sheetData>", StringComparison.Ordinal)));
        var clock = Stopwatch.StartNew();
        var read = Read(file);
        read.Value[0].Cells.Count.ShouldBe(4);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        // Other tests let go of memory meanwhile: what is kept shows every time, what they did does not.
        Enumerable.Range(0, 10).Min(_ => Kept(file)).ShouldBeLessThan(1024 * 1024);
    }

    private static long Kept(byte[] file)
    {
        var read = Read(file);
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(read);
        read = Read(Small);
        var small = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(read);
        return kept - small;
    }

    [Fact]
    public void FullCellsWithoutEnd_AreRefused() => Refused(
        SampleWorkbooks.Of([.. Enumerable.Range(0, 5100).Select(_ => Enumerable.Repeat<object?>(1, 10).ToArray())]),
        "workbook-is-small-enough");

    private static byte[] Bomb(int megabytes)
    {
        using var content = new MemoryStream();
        content.Write(Small);
        using (var package = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.GetEntry(SheetPart)!.Delete();
            using var part = package.CreateEntry(SheetPart, CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var written = 0; written < megabytes; written++)
            {
                part.Write(zeros);
            }
        }

        return content.ToArray();
    }

    /// <summary>Writes a false size over the true one, in the list at the end of the package too.</summary>
    private static void DeclareSize(byte[] package, int truly, int falsely)
    {
        var (sought, written, found) = (BitConverter.GetBytes(truly), BitConverter.GetBytes(falsely), 0);
        for (var at = 0; at + 4 <= package.Length; at++)
        {
            if (package.AsSpan(at, 4).SequenceEqual(sought))
            {
                written.CopyTo(package, at);
                found++;
            }
        }

        found.ShouldBeGreaterThan(0);
    }

    private static List<(CellPlace Place, CellContent Content)> Cells(byte[] file) =>
        [.. Read(file).Value[0].Cells.Select(cell => (cell.Place, cell.Content))];

    private static Outcome<IReadOnlyList<ReadSheet>> Read(byte[] file) =>
        new OpenXmlWorkbooks(WorkbookLimits.Default).Read(new MemoryStream(file), CancellationToken.None);

    private static void Refused(byte[] file, string code)
    {
        var refusal = Read(file).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe(code);
        refusal.Remedy.ShouldNotBeNullOrEmpty();
    }
}
