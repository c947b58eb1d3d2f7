using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The secret of a one-time link (liên kết một lần): told once, kept as a hash.</summary>
/// <param name="Text">What stands in the link.</param>
public sealed record LinkSecret(string Text)
{
    private const int Bytes = 32;

    /// <summary>SHA-256 of it in hexadecimal: it is random, so a fast hash is enough.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>A new one.</summary>
    public static LinkSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
}
