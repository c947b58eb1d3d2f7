using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmWorkflow.Testing;

/// <summary>Workbooks made where they are needed, and some as LibreOffice writes them (their sources lie beside them).</summary>
internal static class SampleWorkbooks
{
    /// <summary>Columns moved and one added, rows in another order, a formula, a percentage, numbers as words, merged names, another sheet first.</summary>
    public static byte[] FromLibreOffice { get; } = Fixture("libreoffice-filled.xlsx");

    /// <summary>One fault of each kind.</summary>
    public static byte[] FaultsFromLibreOffice { get; } = Fixture("libreoffice-faults.xlsx");

    /// <summary>A sheet with these rows; strings and numbers go in as such, a <see cref="Cell"/> as it is.</summary>
    public static byte[] Of(params object?[][] rows)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Trang 1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return content.ToArray();
    }

    /// <summary>Fills cells of a workbook's first sheet.</summary>
    public static byte[] Fill(byte[] workbook, params (string Address, object? Value)[] cells)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var first = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!);
            foreach (var (address, value) in cells)
            {
                var old = first.Worksheet!.Descendants<Cell>().First(cell => cell.CellReference == address);
                var filled = Cell(value);
                filled.CellReference = address;
                filled.StyleIndex = old.StyleIndex;
                old.Parent!.ReplaceChild(filled, old);
            }
        }

        return content.ToArray();
    }

    /// <summary>Address of the cell in the column with this header and the row with this code, in the first sheet.</summary>
    public static string Address(byte[] workbook, string header, string code)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        var cells = ((WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!)).Worksheet!.Descendants<Cell>().ToList();
        var column = cells.First(cell => cell.InnerText == header).CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
        var row = cells.First(cell => cell.InnerText == code).CellReference!.Value!.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray());
        return column + row;
    }

    /// <summary>Rewrites the text of parts, or adds parts.</summary>
    public static byte[] Repack(byte[] workbook, params (string Part, Func<string, string> Change)[] changes)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var package = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, change) in changes)
            {
                var text = "";
                if (package.GetEntry(part) is { } old)
                {
                    using var reading = new StreamReader(old.Open());
                    text = reading.ReadToEnd();
                    reading.Close();
                    old.Delete();
                }

                using var writing = new StreamWriter(package.CreateEntry(part).Open(), new UTF8Encoding(false));
                writing.Write(change(text));
            }
        }

        return content.ToArray();
    }

    private static Cell Cell(object? value) => value switch
    {
        Cell cell => cell,
        null => new Cell(),
        string text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        _ => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    /// <summary>A workbook that lies beside, by the name of its file.</summary>
    public static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Workbooks", name));
}
