using System.Globalization;
using System.Text;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// Text for searching: lower case, no diacritics, đ as d, look-alike letters as one, words one blank apart ("Tập Sơn" is found by "tap  son").
/// </summary>
public static class PlainText
{
    /// <summary>The text as it is searched for.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in SameLetters.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            plain.Append(lower == 'đ' ? 'd' : lower);
        }

        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
