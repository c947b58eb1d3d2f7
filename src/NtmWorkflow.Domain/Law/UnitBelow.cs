using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Domain.Law;

/// <summary>
/// Ids of villages, residential areas and gardens that a commune registers by name (đơn vị dưới xã): the commune's id, a
/// slash and the name without diacritics. They stand in no province file.
/// </summary>
public static class UnitBelow
{
    /// <summary>Longest id, in characters.</summary>
    public const int Longest = 76;

    /// <summary>The id of a unit of a commune.</summary>
    /// <param name="commune">Id of the commune.</param>
    /// <param name="name">Name of the unit; the same name is the same unit.</param>
    /// <exception cref="ArgumentException">The name has no letter and no digit.</exception>
    public static UnitId Id(UnitId commune, string name)
    {
        var plain = Plain(name);
        if (plain.Length == 0)
        {
            throw new ArgumentException("A name has letters or digits.", nameof(name));
        }

        var room = Longest - commune.Value.Length - 1;
        return new($"{commune}/{(plain.Length <= room ? plain : Shortened(plain, room))}");
    }

    /// <summary>Whether a name can be told from others: it has a letter or digit.</summary>
    public static bool IsName(string name) => Plain(name).Length > 0;

    /// <summary>The commune that registered the unit with this id; none for a unit of a file.</summary>
    public static UnitId? CommuneOf(UnitId id) => id.Value.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? new(id.Value[..at]) : null;

    /// <summary>Two long names that begin alike stay apart by what they hash to.</summary>
    private static string Shortened(string plain, int room)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..12];
        return $"{plain[..Math.Max(0, room - mark.Length - 1)]}-{mark}";
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (letter is 'đ')
            {
                text.Append('d');
            }
            else if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                text.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text is not [.., '-'] and not [])
            {
                text.Append('-');
            }
        }

        return text.ToString().Trim('-');
    }
}
