using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// Numbers as people in Vietnam type them.
/// <list type="bullet">
/// <item>A comma is the decimal sign: <c>92,4</c>.</item>
/// <item>Dots part thousands where they group by three: <c>3.214</c>, <c>1.234.567</c>, <c>1.234,5</c>.</item>
/// <item>A single dot that is not followed by exactly three digits is a decimal sign: <c>92.4</c>.
/// So is one after a leading zero or after more than three digits: <c>0.125</c>, <c>1234.567</c>.</item>
/// <item>Spaces between groups of three are allowed: <c>3 214</c>.</item>
/// <item>Anything else, such as <c>1,234.5</c> or <c>12.34.5</c>, is refused rather than guessed.</item>
/// </list>
/// </summary>
public static partial class VietnameseNumber
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Reads a number; false when the text is empty or could mean more than one thing.</summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        var trimmed = SameLetters.Of(CleanText.Of(text ?? "")).Trim().Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2212', '-');
        string plain;
        if (Grouped().IsMatch(trimmed))
        {
            plain = trimmed.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (Plain().IsMatch(trimmed))
        {
            plain = trimmed.Replace(',', '.');
        }
        else
        {
            return false;
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Writes a number with dots between thousands and a decimal comma, up to six places.</summary>
    public static string Format(decimal value) => value.ToString("#,##0.######", Vietnamese);

    /// <summary>Writes a number as it goes into a field: decimal comma, no dots.</summary>
    public static string ForField(decimal? value) => value?.ToString("0.######", Vietnamese) ?? "";

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)(?:,[0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9]+(?:[.,][0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();
}
