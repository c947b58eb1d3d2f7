using Microsoft.EntityFrameworkCore.Design;
using NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

namespace NtmWorkflow.Migrations.PostgreSql;

/// <summary>Makes a context for writing migrations; nothing connects.</summary>
internal sealed class PostgreSqlContextFactory : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) => (PostgreSqlContext)new PostgreSqlKind("Host=localhost;Database=ntm").Open();
}
