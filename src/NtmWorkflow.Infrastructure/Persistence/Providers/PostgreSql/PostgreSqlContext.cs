using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NtmDbContext(options)
{
    private protected override TextCollations Collations { get; } = new(Keys: "C", Names: "vi-VN-x-icu");
}

/// <summary>Makes a context for writing migrations; nothing connects.</summary>
internal sealed class PostgreSqlContextFactory : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) =>
        (PostgreSqlContext)new PostgreSqlKind("Host=localhost;Database=ntm").Open();
}
