using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>Where a ledger ended when it was sealed.</summary>
/// <param name="Lines">How many lines it had.</param>
/// <param name="Hash">Hash of the last one.</param>
internal sealed record SealedHead(int Lines, string Hash);

/// <summary>
/// A seal over all ledgers (niêm phong các sổ): how long each was and how it ended. It names only those that grew since the seal before,
/// which it is chained to.
/// </summary>
/// <param name="At">When it was made.</param>
/// <param name="Previous">SHA-256 of the line before it in the file; empty for the first.</param>
/// <param name="Key">Which key signed it.</param>
/// <param name="Heads">Ledgers by kind and id, as <c>dossier/0198…</c>.</param>
internal sealed record Seal(DateTimeOffset At, string Previous, string Key, IReadOnlyDictionary<string, SealedHead> Heads)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The name of a ledger in seals.</summary>
    public static string NameOf(string kind, Guid ledger) => $"{kind}/{ledger:N}";

    /// <summary>SHA-256 of a line, as the next one names it.</summary>
    public static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>The line of the file: the seal, a tab, its signature.</summary>
    public string ToLine(SealKey key)
    {
        var text = JsonSerializer.Serialize(this, Options);
        return $"{text}\t{Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>The seal of a line, if this key signed it; else none.</summary>
    public static Seal? Read(string line, SealKey key)
    {
        if (line.Split('\t') is not [var text, var signature])
        {
            return null;
        }

        try
        {
            return key.Signed(Encoding.UTF8.GetBytes(text), Convert.FromBase64String(signature)) ? JsonSerializer.Deserialize<Seal>(text, Options) : null;
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }
}
