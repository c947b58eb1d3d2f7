using System.Security.Cryptography;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Criteria;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Evidence as files named by their content (kho minh chứng). A file is whole or not there at all.</summary>
/// <param name="root">Folder of the store.</param>
internal sealed class EvidenceFolder(string root) : IEvidenceStore
{
    public async Task<EvidenceFile> KeepAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        var arriving = Path.Combine(root, Path.GetRandomFileName());
        try
        {
            var (hash, size) = await WriteAsync(content, arriving, cancellation);
            var place = PlaceOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.Move(arriving, place, overwrite: true);
            }

            return new EvidenceFile(hash, fileName, size);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Stream? Open(string hash)
    {
        var place = IsHash(hash) ? PlaceOf(hash) : null;
        return place is not null && File.Exists(place) ? File.OpenRead(place) : null;
    }

    private static async Task<(string Hash, long Size)> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            digest.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(digest.GetHashAndReset()), file.Length);
    }

    private string PlaceOf(string hash) => Path.Combine(root, hash[..2], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
