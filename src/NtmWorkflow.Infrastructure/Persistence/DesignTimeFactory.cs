using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Makes a context for writing migrations, without starting the service.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<NtmDbContext>
{
    public NtmDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<NtmDbContext>().UseSqlite("Data Source=:memory:").Options);
}
