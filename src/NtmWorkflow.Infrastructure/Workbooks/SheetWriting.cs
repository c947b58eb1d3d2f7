using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NewCell = NtmWorkflow.Application.Shared.Ports.NewCell;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Puts one sheet together. The order of its parts is that of the format.</summary>
internal static class SheetWriting
{
    private const double WordsWidth = 120;

    public static Worksheet Of(NewSheet sheet, CellStyles styles)
    {
        var isTable = sheet.Columns.Count > 0;
        var header = sheet.Lines.Count + 1;
        var made = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), Views(sheet, header), Widths(sheet), Data(sheet, header, styles));
        if (sheet.Protected)
        {
            made.Append(new SheetProtection { Sheet = true, FormatCells = false, FormatColumns = false, FormatRows = false });
        }

        if (isTable && Validations.Of(sheet, header) is { } validations)
        {
            made.Append(validations);
        }

        made.Append(new PageSetup { Orientation = isTable ? OrientationValues.Landscape : OrientationValues.Portrait, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        return made;
    }

    private static SheetViews Views(NewSheet sheet, int header)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.Columns.Count > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = header,
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                TopLeftCell = new CellPlace(header + 1, sheet.FrozenColumns + 1).Address,
                ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return new SheetViews(view);
    }

    private static Columns Widths(NewSheet sheet)
    {
        IReadOnlyList<double> widths = sheet.Columns.Count > 0 ? [.. sheet.Columns.Select(column => column.Width)] : [WordsWidth];
        return new Columns(widths.Index().Select(one => WidthOf((uint)one.Index + 1, one.Item)));
    }

    private static Column WidthOf(uint number, double width) => new() { Min = number, Max = number, Width = width, CustomWidth = true };

    private static SheetData Data(NewSheet sheet, int header, CellStyles styles)
    {
        var data = new SheetData();
        foreach (var (index, line) in sheet.Lines.Index())
        {
            var style = index == 0 ? CellStyles.Title : sheet.Columns.Count > 0 ? CellStyles.Line : CellStyles.Words;
            data.Append(RowOf(index + 1, [Text(line, style)]));
        }

        if (sheet.Columns.Count > 0)
        {
            data.Append(RowOf(header, sheet.Columns.Select(column => Text(column.Header, CellStyles.Header))));
        }

        foreach (var (index, cells) in sheet.Rows.Index())
        {
            data.Append(RowOf(header + 1 + index, cells.Select(cell => Filled(cell, styles))));
        }

        return data;
    }

    private static Row RowOf(int number, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        foreach (var (index, cell) in cells.Index())
        {
            cell.CellReference = new CellPlace(number, index + 1).Address;
            row.Append(cell);
        }

        return row;
    }

    private static Cell Filled(NewCell cell, CellStyles styles)
    {
        var style = styles.Of(cell.Shape, cell.Open);
        if (cell.Number is { } number)
        {
            // A workbook keeps fifteen digits; a longer number goes in as words, so that none of it is lost.
            return (decimal)(double)number == number
                ? new Cell { StyleIndex = style, CellValue = new CellValue(number) }
                : Text(VietnameseNumber.ForField(number), style);
        }

        return cell.Text is { Length: > 0 } text ? Text(text, style) : new Cell { StyleIndex = style };
    }

    private static Cell Text(string text, uint style) => new()
    {
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>What XML can't hold is written as the format says, _xHHHH_; what reads as such an escape is itself escaped.</summary>
    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n").Replace("_x", "_x005F_x", StringComparison.Ordinal)
        .Select(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign) ? sign.ToString() : string.Create(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_")));
}
