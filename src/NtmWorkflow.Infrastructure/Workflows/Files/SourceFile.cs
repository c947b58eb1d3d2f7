using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>The bytes of a file below the folder.</summary>
internal sealed class SourceFile(string path, byte[] bytes)
{
    /// <summary>Path below the folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The bytes as they are stored.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes as UTF-8; a byte order mark, as some editors write it, is dropped.</summary>
    public string Text { get; } = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
