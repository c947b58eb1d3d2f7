using System.Security.Cryptography;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Evidence as files named by their content (kho minh chứng). A file is whole or not there at all.</summary>
/// <param name="root">Folder of the store.</param>
internal sealed class EvidenceFolder(string root) : IEvidenceStore
{
    private readonly string _arriving = Path.Combine(root, "arriving");

    public async Task<Arrival> ReceiveAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_arriving);
        var ticket = Path.GetRandomFileName();
        try
        {
            await using var file = new FileStream(Aside(ticket), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            var hash = await CopyAsync(content, file, cancellation);
            return new Arrival(ticket, hash, file.Length, FileRecognition.Recognise(file));
        }
        catch
        {
            Drop(ticket);
            throw;
        }
    }

    public void Keep(string ticket, string hash)
    {
        var place = PlaceOf(hash);
        if (!File.Exists(place))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(Aside(ticket), place, overwrite: true);
        }
    }

    public void Drop(string ticket) => File.Delete(Aside(ticket));

    public StoredFile? Open(string hash)
    {
        if (!IsHash(hash) || !File.Exists(PlaceOf(hash)))
        {
            return null;
        }

        var content = File.OpenRead(PlaceOf(hash));
        var kind = FileRecognition.Recognise(content);
        content.Position = 0;
        return new StoredFile(content, kind.Succeeded ? kind.Value : null);
    }

    /// <summary>Hashes of all files that lie where they are looked for, as their names say.</summary>
    public IEnumerable<string> All() => Directory.Exists(root)
        ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => IsHash(Path.GetFileName(path)) && Path.GetFullPath(path) == Path.GetFullPath(PlaceOf(Path.GetFileName(path))))
            .Select(path => Path.GetFileName(path))
        : [];

    /// <summary>The hash of a file as its content has it now.</summary>
    public async Task<string> HashAsync(string hash, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(PlaceOf(hash));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    /// <summary>Deletes what lies aside since a service stopped in the middle of an upload.</summary>
    /// <param name="before">What arrived earlier is deleted; later, another node may still be receiving it.</param>
    public void Sweep(DateTimeOffset before)
    {
        foreach (var file in Directory.Exists(_arriving) ? new DirectoryInfo(_arriving).GetFiles() : [])
        {
            if (file.LastWriteTimeUtc < before.UtcDateTime)
            {
                file.Delete();
            }
        }
    }

    private static async Task<string> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
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

    private string Aside(string ticket) => Path.Combine(_arriving, ticket);

    private string PlaceOf(string hash) => Path.Combine(root, hash[..2], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
