using System.Globalization;

namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>How a value of a statement is written (kiểu giá trị).</summary>
public enum FigureValueKind
{
    /// <summary>A number with a decimal point: <c>92.4</c>.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    YesNo,

    /// <summary>A day: <c>2023-10-31</c>.</summary>
    Day,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Codes with commas between them: <c>1.1, 1.2</c>.</summary>
    Codes,

    /// <summary>Levels by region, commune group and year, one a line: <c>DBSCL, 2023: 59</c>.</summary>
    Levels,

    /// <summary>One of the <see cref="FigureValue.Choices"/>.</summary>
    Choice,
}

/// <summary>One value of a statement (giá trị của con số), written the same way in the ledger, in the API and in forms.</summary>
/// <param name="Name">Name of its property in the file.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Text">The value; none where the file says null.</param>
/// <param name="MayBeEmpty">Whether null is allowed.</param>
/// <param name="Choices">What may be chosen, with the words for it; none for other kinds.</param>
public sealed record FigureValue(
    string Name,
    string Label,
    FigureValueKind Kind,
    string? Text,
    bool MayBeEmpty = false,
    IReadOnlyDictionary<string, string>? Choices = null)
{
    /// <summary>What somebody wrote, in the one way such a value is written; none when it can't be read so.</summary>
    /// <param name="typed">What was written; blank means empty.</param>
    /// <param name="written">The value as it is kept, or none for an empty one.</param>
    public bool TryRead(string? typed, out string? written)
    {
        var text = typed?.Trim();
        written = string.IsNullOrEmpty(text) ? null : Written(text);
        return string.IsNullOrEmpty(text) ? MayBeEmpty : written is not null;
    }

    private string? Written(string text) => Kind switch
    {
        FigureValueKind.Number => Number(text),
        FigureValueKind.Whole => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : null,
        FigureValueKind.YesNo => text is "true" or "false" ? text : null,
        FigureValueKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        FigureValueKind.Choice => Choices?.ContainsKey(text) is true ? text : null,
        FigureValueKind.Codes => string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        FigureValueKind.Levels => Levels(text),
        _ => text,
    };

    private static string? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : null;

    private static string? Levels(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line).ToList();
        return lines.Contains(null) ? null : string.Join('\n', lines);
    }

    private static string? Line(string line)
    {
        var at = line.LastIndexOf(':');
        var names = at < 0 ? [] : line[..at].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && Number(line[(at + 1)..].Trim()) is { } number ? $"{string.Join(", ", names)}: {number}" : null;
    }
}
