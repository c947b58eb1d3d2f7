using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Reads a workbook cell by cell; only cells that hold something are kept, however many rows there are.</summary>
internal static class WorkbookReader
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MostTold = 20;

    /// <summary>The sheets, or why the file is not read.</summary>
    public static Outcome<IReadOnlyList<ReadSheet>> Read(Stream content, WorkbookLimits limits, CancellationToken cancellation)
    {
        try
        {
            if (PackageCheck.Find(content, limits) is { } refused)
            {
                return refused;
            }

            content.Position = 0;
            using var document = SpreadsheetDocument.Open(content, isEditable: false);
            return Outcome.Of(Sheets(document, cancellation));
        }
        catch (WorkbookFaultException fault)
        {
            return Outcome.Refused<IReadOnlyList<ReadSheet>>(fault.Refusals);
        }
        catch (Exception broken) when (IsOfTheFile(broken))
        {
            return WorkbookFault.Broken;
        }
    }

    private static IReadOnlyList<ReadSheet> Sheets(SpreadsheetDocument document, CancellationToken cancellation)
    {
        var book = document.WorkbookPart ?? throw new WorkbookFaultException(WorkbookFault.NoWorkbook);
        if (Fault(book) is { } fault)
        {
            throw new WorkbookFaultException(fault);
        }

        var formats = new CellFormats(book.WorkbookStylesPart?.Stylesheet);
        var room = new Room(WorkbookLimits.MostCells);
        var sheets = Parts(book).Select(one => new SheetReading(one.Name, one.Part, formats, room, cancellation).Read()).ToList();
        var texts = SharedTexts.Read(book.SharedStringTablePart, sheets.SelectMany(sheet => sheet.SharedTexts), cancellation);
        var lost = sheets.SelectMany(sheet => sheet.LostTexts(texts)).Take(MostTold).ToList();
        return lost.Count > 0 ? throw new WorkbookFaultException(lost) : [.. sheets.Select(sheet => sheet.With(texts))];
    }

    private static Refusal? Fault(WorkbookPart book) => book switch
    {
        { VbaProjectPart: not null } => WorkbookFault.Macros,
        { ContentType: var type } when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => WorkbookFault.Macros,
        { ContentType: not Workbook } or { Workbook: null } => WorkbookFault.NoWorkbook,
        _ => book.ExternalWorkbookParts.Any() ? WorkbookFault.OutsideLinks : null,
    };

    private static IEnumerable<(string Name, WorksheetPart Part)> Parts(WorkbookPart book) =>
        from sheet in book.Workbook!.Sheets?.Elements<Sheet>() ?? []
        where sheet.Id?.Value is not null && (sheet.State is null || sheet.State == SheetStateValues.Visible)
        let part = book.TryGetPartById(sheet.Id!.Value!, out var found) ? found as WorksheetPart : null
        where part is not null
        select (sheet.Name?.Value ?? "", part);

    /// <summary>What the libraries throw for a file that breaks the format; anything else is our own fault and must be seen.</summary>
    private static bool IsOfTheFile(Exception error) => error
        is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or FormatException
        or OverflowException or EndOfStreamException or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException;
}

/// <summary>How many more cells are taken.</summary>
internal sealed class Room(int cells)
{
    private int _left = cells;

    /// <summary>Takes one.</summary>
    /// <exception cref="WorkbookFaultException">There are too many.</exception>
    public void Take()
    {
        if (_left-- <= 0)
        {
            throw new WorkbookFaultException(WorkbookFault.TooManyCells);
        }
    }
}
