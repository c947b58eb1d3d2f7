using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Tells what one cell holds.</summary>
internal static class CellReading
{
    private const string TypeValue = "Bấm đúp vào ô để tính lại rồi lưu, hoặc nhập thẳng giá trị.";

    private static readonly CellContent Uncalculated = new CellContent.Unusable("công thức chưa có kết quả", TypeValue);

    private static readonly CellContent Day = new CellContent.Unusable("ngày tháng", "Đổi định dạng ô thành số (General) rồi nhập lại giá trị.");

    private static readonly CellContent TooLarge = new CellContent.Unusable("số quá lớn", "Kiểm tra lại dấu phẩy, dấu chấm.");

    /// <summary>Whether a cell stands for a text of the shared table.</summary>
    public static bool IsShared(Cell cell) => cell.DataType?.Value == CellValues.SharedString;

    /// <summary>Index of the shared text that a cell names, or none.</summary>
    public static int? SharedIndex(Cell cell) =>
        IsShared(cell) && int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    /// <summary>What the cell holds; none where that is nothing.</summary>
    public static CellContent? Content(Cell cell, CellFormats formats, IReadOnlyDictionary<int, string> texts)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        var value = cell.CellValue?.Text;
        if (cell.InlineString is { } inline)
        {
            return Words(SharedTexts.Text(inline));
        }

        if (cell.CellFormula is not null && (cell.CellValue is null || (value!.Length == 0 && type == CellValues.Number)))
        {
            return Uncalculated;
        }

        if (type == CellValues.SharedString)
        {
            return Words(SharedIndex(cell) is { } index ? texts.GetValueOrDefault(index) : null);
        }

        if (type == CellValues.Error)
        {
            return new CellContent.Unusable($"lỗi công thức {value}", "Sửa công thức, hoặc nhập thẳng giá trị.");
        }

        return type == CellValues.Boolean ? Words(value?.Trim() is "1" or "true" ? "TRUE" : "FALSE")
            : type == CellValues.Date ? Day
            : type == CellValues.String || type == CellValues.InlineString ? Words(value)
            : Number(value, formats.Of(cell.StyleIndex?.Value ?? 0));
    }

    private static CellContent.Words? Words(string? text)
    {
        // What XML can't hold is written as _xHHHH_.
        var words = CleanText.Of(text?.Contains("_x", StringComparison.Ordinal) == true ? XmlConvert.DecodeName(text)! : text ?? "").ReplaceLineEndings("\n").Trim();
        return words.Length == 0 ? null : new CellContent.Words(words);
    }

    private static CellContent? Number(string? value, CellFormat format)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        // The file holds a binary fraction with up to seventeen digits, "0.92400000000000004"; people typed and see fifteen,
        // which is what becomes of it as a decimal.
        var binary = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return format == CellFormat.Day ? Day
            : Math.Abs(binary) < 1e27 ? new CellContent.Figure((decimal)binary, format == CellFormat.Percent)
            : TooLarge;
    }
}
