using System.Security.Cryptography;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>The name of a content: SHA-256 in lower-case hex.</summary>
internal static class ContentHash
{
    /// <summary>The hash of a file from its beginning; it is left at its end.</summary>
    public static async Task<string> OfAsync(Stream file, CancellationToken cancellation)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    /// <summary>Copies what comes in to the disk, and tells its hash.</summary>
    public static async Task<string> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            digest.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
