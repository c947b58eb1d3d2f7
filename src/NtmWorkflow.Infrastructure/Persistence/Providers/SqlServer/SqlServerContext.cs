using Microsoft.EntityFrameworkCore;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>The model on SQL Server.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : NtmDbContext(options)
{
    private protected override TextCollations Collations { get; } = new(Keys: "Latin1_General_100_BIN2", Names: "Vietnamese_100_CS_AS_SC");
}
