using System.Text;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>Tells whether a word could be a syllable of Vietnamese (âm tiết), by its letters and its one tone.</summary>
internal static partial class VietnameseSyllable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly HashSet<string> Vowels = new(
        ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oay oao oă oe oeo oi ôi ơi oo ua uâ uây uê ui uô uôi uơ uy uya uyê uyu "
            + "ưa ưi ươ ươi ươu ưu yê yêu").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether it could be one; signs of punctuation around it don't count.</summary>
    public static bool IsOne(string word)
    {
        var apart = word.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var plain = string.Concat(apart.Where(sign => !Tones.Contains(sign, StringComparison.Ordinal))).Normalize(NormalizationForm.FormC);
        return apart.Count(sign => Tones.Contains(sign, StringComparison.Ordinal)) <= 1
            && Parts().Match(plain) is { Success: true } parts && Vowels.Contains(parts.Groups["vowels"].Value);
    }

    [GeneratedRegex(
        @"^\P{L}*(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?<vowels>[aăâeêioôơuưy]{1,3})(?:ch|ng|nh|[cmnpt])?\P{L}*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
