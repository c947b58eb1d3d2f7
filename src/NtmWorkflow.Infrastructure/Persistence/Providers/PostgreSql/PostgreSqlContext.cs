using Microsoft.EntityFrameworkCore;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NtmDbContext(options)
{
    private protected override TextCollations Collations { get; } = new(Keys: "C", Names: "vi-VN-x-icu");
}
