using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Documents;

/// <summary>Tables: ruled ones in the body, and bare ones that only put things side by side.</summary>
internal static class PaperGrid
{
    /// <summary>A ruled table whose head is repeated on every page.</summary>
    public static Table Of(PaperTable table)
    {
        var shares = table.Columns.Sum(column => column.Share);
        int[] widths = [.. table.Columns.Select(column => PaperLayout.TextWidth * column.Share / shares)];
        var head = Row(table, widths, [.. table.Columns.Select(column => column.Title)], isHead: true);
        return Make(Ruled(), widths, [head, .. table.Rows.Select(row => Row(table, widths, row, isHead: false))]);
    }

    /// <summary>Columns without rules, never torn by the end of a page.</summary>
    public static Table SideBySide(params (int Width, OpenXmlElement[] Content)[] columns) => Make(
        new TableBorders(),
        [.. columns.Select(column => column.Width)],
        [new TableRow([new TableRowProperties(new CantSplit()), .. columns.Select(column => Cell(column.Width, column.Content))])]);

    private static Table Make(TableBorders borders, int[] widths, IEnumerable<TableRow> rows) => new(
        [
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                borders,
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })),
            .. rows,
        ]);

    private static TableRow Row(PaperTable table, int[] widths, IReadOnlyList<string> texts, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));

        row.Append(texts.Select((text, at) => Cell(
            widths[at],
            isHead || table.Columns[at].Centred
                ? PaperText.Line(text, PaperText.Look(PaperText.Small, bold: isHead))
                : PaperText.LeftLine(text, PaperText.Look(PaperText.Small)))));
        return row;
    }

    private static TableCell Cell(int width, params OpenXmlElement[] content) => new(
        [new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. content]);

    private static TableBorders Ruled() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
