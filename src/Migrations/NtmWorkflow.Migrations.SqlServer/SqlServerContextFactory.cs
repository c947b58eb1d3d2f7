using Microsoft.EntityFrameworkCore.Design;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;

namespace NtmWorkflow.Migrations.SqlServer;

/// <summary>Makes a context for writing migrations; nothing connects.</summary>
internal sealed class SqlServerContextFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) => (SqlServerContext)new SqlServerKind("Server=localhost;Database=ntm").Open();
}
