using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : NtmDbContext(options)
{
    private protected override TextCollations Collations { get; } = new(Keys: null, SqliteSafety.VietnameseCollation);
}

/// <summary>Makes a context for writing migrations.</summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        (SqliteContext)new SqliteKind("Data Source=:memory:").Open();
}
