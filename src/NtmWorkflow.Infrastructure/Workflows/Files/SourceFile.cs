using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>A text file below the folder.</summary>
/// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
internal sealed class SourceFile(string path, byte[] bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private JsonPlaces? _places;

    /// <summary>Path below the folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The bytes as they are stored.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes as UTF-8; a byte order mark, as some editors write it, is dropped.</summary>
    public string Text { get; } = Strict.GetString(bytes).TrimStart('\uFEFF');

    /// <summary>Where everything stands in a file that is JSON.</summary>
    public JsonPlaces Places => _places ??= new JsonPlaces(Bytes);
}
