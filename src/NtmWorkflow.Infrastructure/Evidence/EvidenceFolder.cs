using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>
/// Evidence as files named by their content (kho minh chứng). A file is whole or not there at all: its content is compared with its name when
/// it is written and whenever it is opened, and what has another content by now is set aside until the right copy comes again.
/// </summary>
/// <param name="root">Folder of the store.</param>
/// <param name="log">Told of damage.</param>
internal sealed class EvidenceFolder(string root, ILogger<EvidenceFolder>? log = null) : IEvidenceStore
{
    private readonly ILogger _log = log ?? NullLogger<EvidenceFolder>.Instance;
    private readonly string _arriving = Path.Combine(root, "arriving");
    private readonly DamagedFiles _damaged = new(Path.Combine(root, "damaged"), log ?? NullLogger<EvidenceFolder>.Instance);

    public async Task<Arrival> ReceiveAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_arriving);
        var ticket = Path.GetRandomFileName();
        try
        {
            await using var file = new FileStream(Aside(ticket), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            var hash = await ContentHash.CopyAsync(content, file, cancellation);
            return await ContentHash.OfAsync(file, cancellation) == hash
                ? new Arrival(ticket, hash, file.Length, FileRecognition.Recognise(file))
                : throw new IOException("The disk gives back other bytes than were written.");
        }
        catch
        {
            Drop(ticket);
            throw;
        }
    }

    public async Task KeepAsync(string ticket, string hash, CancellationToken cancellation)
    {
        var place = PlaceOf(hash);
        if (File.Exists(place) && !await IsWholeAsync(hash, cancellation))
        {
            await _damaged.SetAsideAsync(PlaceOf(hash), hash, cancellation);
        }

        if (!File.Exists(place))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(Aside(ticket), place, overwrite: true);
        }
    }

    public void Drop(string ticket) => File.Delete(Aside(ticket));

    public async Task<Outcome<StoredFile>> OpenAsync(string hash, CancellationToken cancellation)
    {
        try
        {
            if (IsHash(hash) && File.Exists(PlaceOf(hash)))
            {
                if (await OpenWholeAsync(hash, cancellation) is { } whole)
                {
                    return whole;
                }

                await _damaged.SetAsideAsync(PlaceOf(hash), hash, cancellation);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _log.LogError(unreadable, "Kho minh chứng: không đọc được tệp {Hash}.", hash);
            return StoreFault.Unreadable;
        }

        if (IsHash(hash) && _damaged.Has(hash))
        {
            return StoreFault.Damaged;
        }

        _log.LogError("Kho minh chứng: không có tệp {Hash} mà hồ sơ nhắc tới.", hash);
        return StoreFault.Missing;
    }

    /// <summary>Nobody scans what lies here.</summary>
    public Refusal? WhyUnusable(string hash) => null;

    /// <summary>Opens what has arrived and lies aside.</summary>
    public Stream OpenArrived(string ticket) => File.OpenRead(Aside(ticket));

    /// <summary>Opens a file that was kept, whatever its content is by now.</summary>
    public Stream OpenKept(string hash) => File.OpenRead(PlaceOf(hash));

    /// <summary>Hashes of all files that lie where they are looked for, as their names say.</summary>
    public IEnumerable<string> All() => Directory.Exists(root)
        ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => IsHash(Path.GetFileName(path)) && Path.GetFullPath(path) == Path.GetFullPath(PlaceOf(Path.GetFileName(path))))
            .Select(path => Path.GetFileName(path))
        : [];

    /// <summary>Hashes of files that were found damaged and have not come again.</summary>
    public IReadOnlyList<string> Damaged() => [.. _damaged.All().Where(hash => IsHash(hash) && !File.Exists(PlaceOf(hash)))];

    /// <summary>The hash of a file as its content has it now.</summary>
    public async Task<string> HashAsync(string hash, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(PlaceOf(hash));
        return await ContentHash.OfAsync(content, cancellation);
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

    private async Task<StoredFile?> OpenWholeAsync(string hash, CancellationToken cancellation)
    {
        var content = File.OpenRead(PlaceOf(hash));
        StoredFile? whole = null;
        try
        {
            if (await ContentHash.OfAsync(content, cancellation) == hash)
            {
                var kind = FileRecognition.Recognise(content);
                var active = kind.Succeeded ? ActiveContent.In(content, kind.Value) : null;
                content.Position = 0;
                whole = new StoredFile(content, kind.Succeeded ? kind.Value : null) { Active = active };
            }

            return whole;
        }
        finally
        {
            if (whole is null)
            {
                await content.DisposeAsync();
            }
        }
    }

    /// <summary>A file that can't be read is no whole one.</summary>
    private async Task<bool> IsWholeAsync(string hash, CancellationToken cancellation)
    {
        try
        {
            return await HashAsync(hash, cancellation) == hash;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Aside(string ticket) => Path.Combine(_arriving, ticket);

    private string PlaceOf(string hash) => Path.Combine(root, hash[..2], hash);

    /// <summary>Whether it is written as hashes are.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
