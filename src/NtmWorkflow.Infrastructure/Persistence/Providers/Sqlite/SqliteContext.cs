using Microsoft.EntityFrameworkCore;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : NtmDbContext(options)
{
    private protected override TextCollations Collations { get; } = new(Keys: null, SqliteSafety.VietnameseCollation);
}
