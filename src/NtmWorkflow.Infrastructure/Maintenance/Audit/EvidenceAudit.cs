using NtmWorkflow.Infrastructure.Evidence;

namespace NtmWorkflow.Infrastructure.Maintenance.Audit;

/// <summary>Hashes every file of the evidence store, and looks for every file that the database names.</summary>
/// <param name="folder">The store.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class EvidenceAudit(EvidenceFolder folder, IProgress<string>? progress = null)
{
    private const int Batch = 200;

    public async Task<Verification> RunAsync(IReadOnlyDictionary<string, NamedFile> named, CancellationToken cancellation)
    {
        var damage = new List<string>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hash in folder.All())
        {
            try
            {
                if (await folder.HashAsync(hash, cancellation) != hash)
                {
                    damage.Add($"tệp {Told(hash, named)}: nội dung đã bị thay đổi.");
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                damage.Add($"tệp {Told(hash, named)}: không đọc được ({unreadable.Message}).");
            }

            present.Add(hash);
            if (present.Count % Batch == 0)
            {
                progress?.Report($"Đã kiểm tra kho minh chứng: {present.Count} tệp");
            }
        }

        damage.AddRange(named.Keys.Where(hash => !present.Contains(hash)).Select(hash => $"tệp {Told(hash, named)}: không có trong kho."));
        return new([$"kho minh chứng: {present.Count} tệp, cơ sở dữ liệu nhắc tới {named.Count} tệp"], damage);
    }

    private static string Told(string hash, IReadOnlyDictionary<string, NamedFile> named) =>
        named.TryGetValue(hash, out var file) ? $"“{file.Name}” ({file.Place}; {hash})" : hash;
}
