using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Rules;

/// <summary>Keeps every version of the regime files and of the provinces' own figures that was ever in force, so that a dossier keeps its rules for good.</summary>
internal sealed class RuleArchive(NtmDbContext db) : IPathTexts
{
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    public async Task KeepAsync(string folder, CancellationToken cancellation)
    {
        var regimes = Directory.EnumerateFiles(Path.Combine(folder, "regimes"), "*", SearchOption.AllDirectories);
        var overrides = Directory.EnumerateFiles(Path.Combine(folder, "provinces"), "overrides.json", SearchOption.AllDirectories);
        foreach (var file in regimes.Concat(overrides))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellation);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!await db.RuleTexts.AnyAsync(row => row.Hash == hash, cancellation))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                db.RuleTexts.Add(new RuleTextRow { Hash = hash, Path = path, Text = Encoding.UTF8.GetString(bytes) });
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    public async Task<string?> TextAsync(string hash, CancellationToken cancellation)
    {
        await ReadAsync([hash], cancellation);
        return _read.GetValueOrDefault(hash);
    }

    /// <summary>Reads several texts at once; a text never changes, so it is read once in a request.</summary>
    public async Task ReadAsync(IEnumerable<string> hashes, CancellationToken cancellation)
    {
        string[] missing = [.. hashes.Where(hash => !_read.ContainsKey(hash))];
        if (missing.Length > 0)
        {
            foreach (var row in await db.RuleTexts.AsNoTracking().Where(row => missing.Contains(row.Hash)).ToListAsync(cancellation))
            {
                _read[row.Hash] = row.Text;
            }
        }
    }
}
