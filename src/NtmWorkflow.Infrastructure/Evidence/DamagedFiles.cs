using Microsoft.Extensions.Logging;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Where damaged files of the store lie, for whoever wants to look at them (tệp hỏng để riêng).</summary>
/// <param name="folder">The folder.</param>
/// <param name="log">Told of each.</param>
internal sealed class DamagedFiles(string folder, ILogger log)
{
    /// <summary>Whether a damaged file of this name lies here.</summary>
    public bool Has(string hash) => File.Exists(PlaceOf(hash));

    /// <summary>Names of all that lie here.</summary>
    public IEnumerable<string> All() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)) : [];

    /// <summary>Moves a damaged file here. It is looked at once more where it then lies: the right copy may have come in between, and goes back.</summary>
    public async Task SetAsideAsync(string place, string hash, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        try
        {
            File.Move(place, PlaceOf(hash), overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another node was faster.
            return;
        }

        if (await IsRightAsync(hash, cancellation))
        {
            File.Move(PlaceOf(hash), place, overwrite: true);
            return;
        }

        log.LogError(
            "Kho minh chứng: nội dung tệp {Hash} đã hỏng, tệp được để riêng ở “{Place}”; khôi phục từ bản sao lưu hoặc nộp lại tệp gốc.", hash, PlaceOf(hash));
    }

    private async Task<bool> IsRightAsync(string hash, CancellationToken cancellation)
    {
        try
        {
            await using var moved = File.OpenRead(PlaceOf(hash));
            return await ContentHash.OfAsync(moved, cancellation) == hash;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string PlaceOf(string hash) => Path.Combine(folder, hash);
}
