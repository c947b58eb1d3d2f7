using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>What passwords must be, and how slowly they are checked.</summary>
/// <param name="ShortestLength">Fewest characters of a password.</param>
/// <param name="HashIterations">Rounds of PBKDF2-HMAC-SHA512; old hashes are raised when their person signs in.</param>
public sealed record PasswordSettings(int ShortestLength, int HashIterations)
{
    private const int Least = 12;
    private const int Most = 64;

    /// <summary>
    /// 12 characters: between the least of OWASP ASVS 5.0 (6.2.1: 8, recommended 15) and what NIST SP 800-63B-4 asks where a password is all there is (15).
    /// 210,000 rounds: OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512.
    /// </summary>
    public static PasswordSettings Default { get; } = new(Least, 210_000);

    /// <summary>Reads <c>Passwords:ShortestLength</c>.</summary>
    /// <exception cref="StartProblemException">It is no whole number from 12 to 64.</exception>
    public static PasswordSettings From(IConfiguration configuration)
    {
        const string name = "Passwords__ShortestLength";
        var given = configuration["Passwords:ShortestLength"];
        return string.IsNullOrEmpty(given) ? Default
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= Least and <= Most ? Default with { ShortestLength = length }
            : throw new StartProblemException($"{name} là “{given}”: cần số nguyên từ {Least} đến {Most}.");
    }
}
