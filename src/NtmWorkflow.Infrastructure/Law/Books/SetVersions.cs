using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>The versions of criteria sets that lie in the archive of rule files.</summary>
internal sealed class SetVersions(NtmDbContext db) : ISetVersions
{
    public async Task<IReadOnlyList<SetVersion>> AllAsync(CancellationToken cancellation)
    {
        var rows = await db.RuleTexts.AsNoTracking()
            .Where(row => row.Path.StartsWith("regimes/") && row.Path.Contains("/criteria/"))
            .OrderBy(row => row.Path).ThenBy(row => row.Hash)
            .Select(row => new { row.Path, row.Hash })
            .ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let parts = row.Path.Split('/')
               where parts.Length == 4
               select new SetVersion(parts[1], Path.GetFileNameWithoutExtension(parts[3]), row.Hash),
        ];
    }

    public async Task<CriteriaSet?> ReadAsync(string regime, string set, string hash, CancellationToken cancellation)
    {
        var path = $"regimes/{regime}/criteria/{set}.json";
        var row = await db.RuleTexts.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash && one.Path == path, cancellation);
        return row is null ? null : ArchivedFiles.Parse<CriteriaSet>(row.Text);
    }
}
