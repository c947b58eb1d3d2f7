using System.Text;
using NtmWorkflow.Application.Shared.Pipeline;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// Letters that look alike, so that words are known again whichever of them was typed (chữ trông giống nhau): Ð of Icelandic for Đ, letters of
/// Cyrillic for Latin ones, full-width letters, digits and signs.
/// </summary>
public static class SameLetters
{
    private const string Looks = "ÐðƉɖАВЕКМНОРСТУХІЈЅаеорсухіјѕ\u3000";
    private const string Meant = "ĐđĐđABEKMHOPCTYXIJSaeopcyxijs ";
    private const int FullWidthAfterAscii = '！' - '!';

    /// <summary>The text in the letters that it looks like; for comparing and for reading numbers, never for keeping.</summary>
    public static string Of(string text)
    {
        var seen = string.Concat(text.Select(Of));
        return StorableText.IsStorable(seen) ? seen.Normalize(NormalizationForm.FormC) : seen;
    }

    private static char Of(char sign) =>
        sign is >= '！' and <= '～' ? (char)(sign - FullWidthAfterAscii)
        : Looks.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? Meant[at]
        : sign;
}
