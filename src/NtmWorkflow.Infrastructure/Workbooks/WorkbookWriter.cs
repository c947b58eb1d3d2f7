using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Writes workbooks.</summary>
internal static class WorkbookWriter
{
    public static Stream Write(IReadOnlyList<NewSheet> sheets)
    {
        var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = new CellStyles();
            var list = new Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetWriting.Of(sheet, styles);
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
            }

            book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Sheet();
            book.Workbook = new Workbook(list);
        }

        content.Position = 0;
        return content;
    }
}
