using System.Globalization;
using System.Text;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Text for searching: lower case, no diacritics, đ as d ("Tập Sơn" is found by "tap son").</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            plain.Append(lower == 'đ' ? 'd' : lower);
        }

        return plain.ToString();
    }
}
