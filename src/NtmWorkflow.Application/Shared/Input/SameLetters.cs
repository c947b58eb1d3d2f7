using System.Text;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// Letters that look alike, so that words are known again whichever of them was typed (chữ trông giống nhau): Ð of Icelandic for Đ, letters of
/// Cyrillic for Latin ones, full-width letters and digits.
/// </summary>
public static class SameLetters
{
    private const string Looks = "ÐðƉɖАВЕКМНОРСТУХІЈЅаеорсухіјѕ";
    private const string Meant = "ĐđĐđABEKMHOPCTYXIJSaeopcyxijs";

    /// <summary>The text in the letters that it looks like; for comparing, never for keeping.</summary>
    public static string Of(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Select(sign => Looks.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? Meant[at] : sign));
}
