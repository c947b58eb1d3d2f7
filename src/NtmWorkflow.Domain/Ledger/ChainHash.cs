using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>The hash of a line, the same for all ledgers; ADR 2 tells the recipe.</summary>
internal static class ChainHash
{
    /// <summary>
    /// SHA-256 of the parts, lower-case hex. Each part is preceded by its length in bytes ("5:abcde"): parts can't run
    /// into each other, and a verifier in any language needs nothing but UTF-8 and SHA-256.
    /// </summary>
    public static string Of(string kind, SealedLine line)
    {
        string[] parts =
        [
            kind, line.Ledger.ToString("D"), line.Sequence.ToString(CultureInfo.InvariantCulture), Text(line.At), line.LegalSource ?? "",
            line.Seal.ByText, line.Seal.ActText, line.Seal.StateText ?? "", line.Seal.PreviousHash,
        ];
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            digest.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            digest.AppendData(bytes);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>A moment to the microsecond, so that every database gives it back unchanged.</summary>
    public static DateTimeOffset WholeMicroseconds(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static string Text(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
