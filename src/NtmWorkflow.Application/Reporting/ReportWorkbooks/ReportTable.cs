using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>A row of a report's workbook.</summary>
/// <param name="Code">Where its code stands.</param>
/// <param name="Id">The code: id of a cell of the form.</param>
/// <param name="Value">Where its figure stands.</param>
/// <param name="Content">What stands there, or none.</param>
internal sealed record ReportTableRow(CellPlace Code, string Id, CellPlace Value, CellContent? Content);

/// <summary>The table of figures in a workbook, found by its header.</summary>
/// <param name="Rows">Rows with a code.</param>
internal sealed record ReportTable(IReadOnlyList<ReportTableRow> Rows)
{
    public static Outcome<ReportTable> Find(IReadOnlyList<ReadSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            var rows = sheet.Cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key).ToList();
            if (rows.Find(row => Columns(row, ReportColumns.Code).Any() && Columns(row, ReportColumns.Value).Any()) is { } header)
            {
                return Read(header, rows.Where(row => row.Key > header.Key), sheet.Merged);
            }
        }

        return CellFault.OfFile(
            "table-is-found", $"Không tìm thấy bảng có cột “{ReportColumns.Code}” và cột “{ReportColumns.Value}”.",
            "Dùng mẫu Excel tải từ trang báo cáo và giữ nguyên tên các cột.");
    }

    private static Outcome<ReportTable> Read(
        IGrouping<int, ReadCell> header, IEnumerable<IGrouping<int, ReadCell>> rows, IReadOnlyList<MergedCells> merged)
    {
        int[] codes = [.. Columns(header, ReportColumns.Code)];
        int[] values = [.. Columns(header, ReportColumns.Value)];
        var twice = codes.Skip(1).Concat(values.Skip(1))
            .Select(column => CellFault.At(new(header.Key, column), "column-stands-once", "cột này có hai lần.", "Xóa hoặc đổi tên một cột.")).ToList();
        var found = rows.Select(row => Row(row, codes[0], values[0])).OfType<ReportTableRow>().ToList();
        twice.AddRange(merged
            .Where(one => found.Exists(row => row.Value.Row >= one.First.Row && row.Value.Row <= one.Last.Row)
                && new[] { codes[0], values[0] }.Any(column => column >= one.First.Column && column <= one.Last.Column))
            .Select(one => CellFault.At(
                one.First, "cells-are-not-merged", $"các ô {one.First.Address}:{one.Last.Address} bị gộp nên không rõ số liệu thuộc ô nào.", "Bỏ gộp ô (Unmerge) rồi nhập từng ô.")));
        return twice.Count > 0 ? twice : new ReportTable(found);
    }

    private static ReportTableRow? Row(IGrouping<int, ReadCell> row, int code, int value) =>
        row.FirstOrDefault(cell => cell.Place.Column == code) is { Content: CellContent.Words words } named
            ? new(named.Place, SameLetters.Of(words.Text), new(row.Key, value), row.FirstOrDefault(cell => cell.Place.Column == value)?.Content)
            : null;

    private static IEnumerable<int> Columns(IEnumerable<ReadCell> row, string header) =>
        from cell in row
        where cell.Content is CellContent.Words words && FindingColumns.Plain(words.Text) == FindingColumns.Plain(header)
        select cell.Place.Column;
}
