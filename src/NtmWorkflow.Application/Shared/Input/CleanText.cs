using System.Globalization;
using System.Text;
using NtmWorkflow.Application.Shared.Pipeline;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// The one form in which text is kept (chuẩn hóa chữ Việt, Unicode dựng sẵn - NFC): letters and marks composed, and without the signs that
/// nobody sees but that turn, hide or split words. Whatever comes in passes here: pages, API, workbooks, names of files.
/// </summary>
public static class CleanText
{
    /// <summary>The text as it is kept; the same object where nothing is to be changed. What can't be stored at all stays, to be refused.</summary>
    public static string Of(string text)
    {
        if (!StorableText.IsStorable(text))
        {
            return text;
        }

        var seen = text.Any(IsUnseen) ? string.Concat(text.Where(sign => !IsUnseen(sign))) : text;
        return seen.IsNormalized(NormalizationForm.FormC) ? seen : seen.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Control characters except tab and line ends, signs that turn the direction of writing, and signs without width.</summary>
    private static bool IsUnseen(char sign) => sign switch
    {
        '\t' or '\n' or '\r' => false,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' => true,
        '\u200B' or '\u2060' or '\uFEFF' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Control,
    };
}
