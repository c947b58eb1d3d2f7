using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>What may be typed into the cells of a sheet: one of several words, or a number.</summary>
internal static class Validations
{
    public static DataValidations? Of(NewSheet sheet, int header)
    {
        var cells = (from row in sheet.Rows.Index()
                     from cell in row.Item.Index()
                     select (Place: new CellPlace(header + 1 + row.Index, cell.Index + 1), Cell: cell.Item)).ToList();
        List<DataValidation> rules =
        [
            .. cells.Where(one => one.Cell.Choices is not null)
                .GroupBy(one => string.Join(',', one.Cell.Choices!), StringComparer.Ordinal)
                .Select(group => Choice(group.Key, Reference(group.Select(one => one.Place)))),
        ];
        var figures = cells.Where(one => one.Cell.IsFigure).Select(one => one.Place).ToList();
        if (figures.Count > 0)
        {
            rules.Add(Figure(Reference(figures)));
        }

        return rules.Count > 0 ? new DataValidations(rules) { Count = (uint)rules.Count } : null;
    }

    private static DataValidation Choice(string words, ListValue<StringValue> cells) => new(new Formula1($"\"{words}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorTitle = "Kết quả",
        Error = $"Chọn một trong: {words.Replace(",", ", ", StringComparison.Ordinal)}.",
        SequenceOfReferences = cells,
    };

    private static DataValidation Figure(ListValue<StringValue> cells) => new(new Formula1("0"))
    {
        Type = DataValidationValues.Decimal,
        Operator = DataValidationOperatorValues.GreaterThanOrEqual,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorStyle = DataValidationErrorStyleValues.Warning,
        ErrorTitle = "Số liệu",
        Error = "Nhập số từ 0 trở lên, ví dụ 92,4.",
        SequenceOfReferences = cells,
    };

    /// <summary>The cells as few ranges, column by column.</summary>
    private static ListValue<StringValue> Reference(IEnumerable<CellPlace> places)
    {
        var ranges = new List<(CellPlace First, CellPlace Last)>();
        foreach (var place in places.OrderBy(place => place.Column).ThenBy(place => place.Row))
        {
            if (ranges is [.., var (first, last)] && last.Column == place.Column && last.Row + 1 == place.Row)
            {
                ranges[^1] = (first, place);
            }
            else
            {
                ranges.Add((place, place));
            }
        }

        return new(ranges.Select(range => new StringValue($"{range.First.Address}:{range.Last.Address}")));
    }
}
