using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>The table of findings in a workbook: where its columns stand, and its rows.</summary>
/// <param name="Columns">Number of each column that is there.</param>
/// <param name="Rows">Rows below the header that hold something in a known column.</param>
/// <param name="Merged">Merged cells of the sheet.</param>
internal sealed record FindingsTable(
    IReadOnlyDictionary<FindingColumn, int> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<MergedCells> Merged)
{
    /// <summary>Where a row's cell of a column stands; that of the code where the column is not there.</summary>
    public CellPlace PlaceOf(int row, FindingColumn column) =>
        new(row, Columns.TryGetValue(column, out var number) ? number : Columns[FindingColumn.Code]);

    /// <summary>Finds the table by its header in the first sheet that has one.</summary>
    public static Outcome<FindingsTable> Find(IReadOnlyList<ReadSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            var rows = sheet.Cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key).ToList();
            if (rows.Find(IsHeader) is { } header)
            {
                return Read(header, rows.Where(row => row.Key > header.Key), sheet.Merged);
            }
        }

        return CellFault.OfFile(
            "table-is-found",
            $"Không tìm thấy bảng có cột “{FindingColumn.Code.Header()}” và ít nhất một cột số liệu, kết quả.",
            "Dùng mẫu tải từ trang Tự đánh giá và giữ nguyên tên các cột.");
    }

    private static Outcome<FindingsTable> Read(
        IEnumerable<ReadCell> header, IEnumerable<IGrouping<int, ReadCell>> rows, IReadOnlyList<MergedCells> merged)
    {
        var named = header.Select(cell => (cell.Place, Column: ColumnOf(cell))).Where(one => one.Column is not null).ToList();
        var columns = named.DistinctBy(one => one.Column).ToDictionary(one => one.Column!.Value, one => one.Place.Column);
        var twice = named.Where(one => columns[one.Column!.Value] != one.Place.Column)
            .Select(one => CellFault.At(one.Place, "column-stands-once", $"cột “{one.Column!.Value.Header()}” có hai lần.", "Xóa hoặc đổi tên một cột."))
            .ToList();
        if (twice.Count > 0)
        {
            return twice;
        }

        var numbers = columns.ToDictionary(one => one.Value, one => one.Key);
        return new FindingsTable(
            columns,
            [
                .. rows
                    .Select(row => new TableRow(row.Key, row.Where(cell => numbers.ContainsKey(cell.Place.Column)).ToDictionary(cell => numbers[cell.Place.Column])))
                    .Where(row => row.Cells.Count > 0),
            ],
            merged);
    }

    private static bool IsHeader(IEnumerable<ReadCell> row)
    {
        var columns = row.Select(ColumnOf).OfType<FindingColumn>().ToList();
        return columns.Contains(FindingColumn.Code) && columns.Intersect(FindingColumns.Taken).Any();
    }

    private static FindingColumn? ColumnOf(ReadCell cell) =>
        cell.Content is CellContent.Words words ? FindingColumns.Find(words.Text) : null;
}

/// <summary>A row of the table.</summary>
/// <param name="Number">Its number in the sheet.</param>
/// <param name="Cells">Its cells that hold something, by column.</param>
internal sealed record TableRow(int Number, IReadOnlyDictionary<FindingColumn, ReadCell> Cells)
{
    /// <summary>What a cell holds, or none.</summary>
    public CellContent? this[FindingColumn column] => Cells.GetValueOrDefault(column)?.Content;
}
