using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Keeps every version of the regime files, of the forms and of the provinces' own figures that was ever in force, so that a dossier or report keeps its rules for good.</summary>
internal sealed class RuleArchive(NtmDbContext db) : IPathTexts
{
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>Keeps the files that a dossier or report may be pinned to.</summary>
    public async Task KeepAsync(RuleFiles files, CancellationToken cancellation)
    {
        foreach (var file in files.All.Where(IsPinned))
        {
            await KeepAsync(file, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Keeps one file; it is written with the unit of work at hand.</summary>
    public async Task KeepAsync(SourceFile file, CancellationToken cancellation)
    {
        if (await db.RuleTexts.FindAsync([file.Hash], cancellation) is null)
        {
            db.RuleTexts.Add(new RuleTextRow { Hash = file.Hash, Path = file.Path, Text = file.Text });
        }
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

    private static bool IsPinned(SourceFile file) =>
        file.Path.StartsWith("regimes/", StringComparison.Ordinal) || file.Path.StartsWith("forms/", StringComparison.Ordinal)
        || file.Path.EndsWith("/overrides.json", StringComparison.Ordinal);
}
