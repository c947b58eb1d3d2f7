using System.Globalization;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Finds out which indicator each row is about; unknown, doubled and unclear codes are told at their cells.</summary>
internal sealed class CodeReading(ResolvedSet set)
{
    /// <summary>Code 13.1 and code 13.10 are the same number: where a sheet made numbers of codes, they can't be told apart.</summary>
    private readonly ILookup<decimal, ResolvedIndicator> _byNumber = set.Demands
        .Where(one => decimal.TryParse(one.Code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        .ToLookup(one => decimal.Parse(one.Code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    /// <summary>The rows with their indicators.</summary>
    public IReadOnlyList<(TableRow Row, ResolvedIndicator Indicator)> Read(FindingsTable table, List<Refusal> faults)
    {
        var found = new List<(TableRow Row, ResolvedIndicator Indicator)>();
        foreach (var row in table.Rows)
        {
            if (Of(row, table.PlaceOf(row.Number, FindingColumn.Code), faults) is { } indicator)
            {
                found.Add((row, indicator));
            }
        }

        foreach (var same in found.GroupBy(one => one.Indicator.Code, StringComparer.Ordinal).Where(one => one.Skip(1).Any()))
        {
            var rows = string.Join(", ", same.Select(one => one.Row.Number));
            faults.AddRange(same.Skip(1).Select(one => CellFault.At(
                table.PlaceOf(one.Row.Number, FindingColumn.Code), "code-stands-once",
                $"mã “{same.Key}” có ở nhiều dòng ({rows}).", "Mỗi chỉ tiêu giữ một dòng, xóa các dòng còn lại.")));
        }

        return found;
    }

    private ResolvedIndicator? Of(TableRow row, CellPlace place, List<Refusal> faults)
    {
        switch (row[FindingColumn.Code])
        {
            case CellContent.Words words when set.Find(new(SameLetters.Of(words.Text))) is { } known:
                return known;
            case CellContent.Figure { IsPercent: false } figure when _byNumber[figure.Value].ToList() is [var only]:
                return only;
            case CellContent.Figure { IsPercent: false } figure when _byNumber[figure.Value].ToList() is [_, _, ..] several:
                faults.Add(CellFault.At(
                    place, "code-is-clear",
                    $"mã là số nên không rõ là {string.Join(" hay ", several.Select(one => one.Code))}.", "Định dạng ô là chữ (Text) rồi nhập lại mã."));
                return null;
            case CellContent.Words words:
                faults.Add(Unknown(place, words.Text));
                return null;
            case CellContent.Figure figure:
                faults.Add(Unknown(place, figure.Value.ToString(CultureInfo.InvariantCulture)));
                return null;
            case CellContent.Unusable unusable:
                faults.Add(CellFault.At(place, "cell-can-be-read", $"mã chỉ tiêu là {unusable.What}.", unusable.Remedy));
                return null;
            default:
                // A row without a code is somebody's remark, unless it holds what would be taken.
                if (FindingColumns.Taken.Any(row.Cells.ContainsKey))
                {
                    faults.Add(CellFault.At(place, "row-has-a-code", $"dòng {row.Number} có nội dung nhưng không có mã chỉ tiêu.", "Nhập mã chỉ tiêu, hoặc xóa nội dung của dòng."));
                }

                return null;
        }
    }

    private static Refusal Unknown(CellPlace place, string code) => CellFault.At(
        place, "indicator-is-known", $"bộ tiêu chí của hồ sơ không có chỉ tiêu “{Shortened.Of(code)}”.", "Sửa mã theo mẫu, hoặc xóa dòng này.");
}

/// <summary>Words of a cell as a sentence repeats them.</summary>
internal static class Shortened
{
    private const int Most = 50;

    /// <summary>At most fifty characters.</summary>
    public static string Of(string text) => text.Length <= Most ? text : text[..Most] + "…";
}
