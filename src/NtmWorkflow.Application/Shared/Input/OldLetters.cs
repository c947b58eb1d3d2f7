using System.Text;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>A text of the time before Unicode.</summary>
/// <param name="Encoding">Name of its encoding.</param>
/// <param name="InUnicode">What it says.</param>
public sealed record OldText(string Encoding, string InUnicode);

/// <summary>
/// Recognises text that was typed for the fonts of the time before Unicode (bảng mã cũ: TCVN3 của phông .VnTime, VNI của phông VNI-Times), and
/// reads it. Only what can't be Vietnamese in Unicode is taken for one.
/// </summary>
public static class OldLetters
{
    private const string Tcvn3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string Tcvn3Read = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /// <summary>Signs of TCVN3 that Vietnamese in Unicode has not, so that a word with one of them is no word of it.</summary>
    private const string Tcvn3Only = "µ¸¶·¹¨»¾¼½ÆÇËÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñ\u00ADøö÷ûüþ¡¢£¤¥¦";

    /// <summary>Signs that TCVN3 writes before a letter, and others behind one.</summary>
    private const string Tcvn3Before = "®§©";

    private const string VniBases = "aeouyôöAEOUYÔÖ";
    private const string VniSigns = "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";
    private const string VniAlone = "ñÑôÔöÖæÆóÓòÒîÎ";
    private const string VniAloneRead = "đĐơƠưƯỉỈĩĨịỊỵỴ";

    /// <summary>Signs behind a vowel that Vietnamese in Unicode never writes so.</summary>
    private const string VniOnly = "ùøûõïåäüëÙØÛÕÏÅÄÜË";

    /// <summary>The marks that stand for each sign of VNI, in the order of <see cref="VniSigns"/>.</summary>
    private static readonly string[] VniMarks =
    [
        "\u0301", "\u0300", "\u0309", "\u0303", "\u0323", "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323",
        "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323",
    ];

    /// <summary>The text as it is meant, or none where it is no such text.</summary>
    public static OldText? Recognise(string text)
    {
        if (text.All(char.IsAscii) || text.Any(sign => sign > '\u00FF' && char.IsLetter(sign)))
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter) || word.Any(Tcvn3Only.Contains)).ToList();
        var (tcvn3, vni) = (words.Count(word => IsTcvn3(word) && VietnameseSyllable.IsOne(FromTcvn3(word))), words.Count(word => IsVni(word) && VietnameseSyllable.IsOne(FromVni(word))));
        return IsMost(Math.Max(tcvn3, vni), words.Count) ? (tcvn3 >= vni ? new("TCVN3", FromTcvn3(text)) : new("VNI", FromVni(text))) : null;
    }

    /// <summary>Two words at least and two of five: a sign or two alone are a unit, a trade mark, a foreign name.</summary>
    private static bool IsMost(int old, int all) => old >= 2 && old * 5 >= all * 2;

    private static bool IsTcvn3(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var (before, after) = (at > 0 && char.IsLetter(word[at - 1]), at + 1 < word.Length && (char.IsLetter(word[at + 1]) || Tcvn3.Contains(word[at + 1], StringComparison.Ordinal)));
            if (Tcvn3Before.Contains(word[at], StringComparison.Ordinal) ? after : Tcvn3Only.Contains(word[at], StringComparison.Ordinal) && (before || after))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVni(string word) =>
        word.Zip(word.Skip(1)).Any(pair => VniBases.Contains(pair.First, StringComparison.Ordinal) && VniOnly.Contains(pair.Second, StringComparison.Ordinal))
        || (word.Length > 1 && word[0] is 'ñ' or 'Ñ');

    private static string FromTcvn3(string text) =>
        string.Concat(text.Select(sign => Tcvn3.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? Tcvn3Read[at] : sign));

    private static string FromVni(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            read.Append(VniAlone.IndexOf(text[at], StringComparison.Ordinal) is var alone and >= 0 ? VniAloneRead[alone] : text[at]);
            if (VniBases.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && VniSigns.IndexOf(text[at + 1], StringComparison.Ordinal) is var sign and >= 0)
            {
                read.Append(VniMarks[sign % VniMarks.Length]);
                at++;
            }
        }

        return read.ToString().Normalize(NormalizationForm.FormC);
    }
}
