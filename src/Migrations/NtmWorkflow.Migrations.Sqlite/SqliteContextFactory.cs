using Microsoft.EntityFrameworkCore.Design;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

namespace NtmWorkflow.Migrations.Sqlite;

/// <summary>Makes a context for writing migrations; nothing connects.</summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => (SqliteContext)new SqliteKind("Data Source=:memory:").Open();
}
