using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>What a number in a cell stands for.</summary>
internal enum CellFormat
{
    Plain,
    Percent,
    Day,
}

/// <summary>Finds out from a cell's style what its number stands for.</summary>
internal sealed partial class CellFormats
{
    private readonly CellFormat[] _byStyle;

    public CellFormats(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.Value is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        _byStyle =
        [
            .. (styles?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
                .Select(style => Of(style.NumberFormatId?.Value ?? 0, own)),
        ];
    }

    /// <summary>What a number with this style stands for.</summary>
    public CellFormat Of(uint style) => style < _byStyle.Length ? _byStyle[style] : CellFormat.Plain;

    private static CellFormat Of(uint number, Dictionary<uint, string> own) =>
        own.TryGetValue(number, out var code) ? OfCode(code) : number switch
        {
            9 or 10 => CellFormat.Percent,
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => CellFormat.Day,
            _ => CellFormat.Plain,
        };

    private static CellFormat OfCode(string code)
    {
        var signs = Literal().Replace(code, "");
        return signs.Contains('%', StringComparison.Ordinal) ? CellFormat.Percent
            : signs.IndexOfAny(['y', 'Y', 'd', 'D', 'h', 'H', 'm', 'M', 's', 'S']) >= 0 ? CellFormat.Day
            : CellFormat.Plain;
    }

    /// <summary>Words in quotes, escaped signs, colours and locales.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General|Standard", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Literal();
}
