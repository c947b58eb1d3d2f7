using System.Diagnostics.CodeAnalysis;

namespace NtmWorkflow.Domain.Dossiers.Decisions;

/// <summary>
/// The code under which anybody checks a decision (mã tra cứu): eleven letters and digits from the hash of its line in the
/// ledger and one check character, written <c>XXXX-XXXX-XXXX</c>. Its alphabet has no I, L, O and U, so that it can be
/// read out and typed; 55 bits can't be guessed.
/// </summary>
public sealed record DecisionCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;
    private const int BitsOfALetter = 5;

    private DecisionCode(string letters) => Letters = letters;

    /// <summary>The twelve characters without hyphens.</summary>
    public string Letters { get; }

    /// <summary>The code of a line of a ledger.</summary>
    /// <param name="hash">Its hash, 64 hexadecimal digits.</param>
    public static DecisionCode Of(string hash)
    {
        var bits = Convert.ToUInt64(hash[..(sizeof(ulong) * 2)], 16);
        var letters = new char[Length - 1];
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = Alphabet[(int)((bits >> ((sizeof(ulong) * 8) - (BitsOfALetter * (at + 1)))) & 31)];
        }

        var data = new string(letters);
        return new(data + CheckOf(data));
    }

    /// <summary>Reads a code as somebody typed it: small letters, spaces, hyphens, and I, L, O for 1 and 0 are understood.</summary>
    /// <returns>False when it is no code: a wrong length, a strange character, or a mistyped one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DecisionCode? code)
    {
        code = null;
        var letters = string.Concat((text ?? "").ToUpperInvariant().Where(sign => sign is not ('-' or ' ' or '\u2013')).Select(Meant));
        if (letters.Length != Length || letters.Any(sign => !Alphabet.Contains(sign, StringComparison.Ordinal)) || CheckOf(letters[..^1]) != letters[^1])
        {
            return false;
        }

        code = new(letters);
        return true;
    }

    /// <summary>In groups of four.</summary>
    public override string ToString() => string.Join('-', Letters.Chunk(Group).Select(group => new string(group)));

    private static char Meant(char sign) => sign switch
    {
        'I' or 'L' => '1',
        'O' => '0',
        _ => sign,
    };

    /// <summary>Luhn's check over an alphabet of 32: it finds every single wrong character and nearly every swap of neighbours.</summary>
    private static char CheckOf(string data)
    {
        var sum = 0;
        for (var at = 0; at < data.Length; at++)
        {
            var value = Alphabet.IndexOf(data[^(at + 1)], StringComparison.Ordinal) * (at % 2 == 0 ? 2 : 1);
            sum += (value / Alphabet.Length) + (value % Alphabet.Length);
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
