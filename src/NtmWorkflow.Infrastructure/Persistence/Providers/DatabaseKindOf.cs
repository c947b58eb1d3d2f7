using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmWorkflow.Infrastructure.Persistence.Providers;

/// <summary>A product with the context type that its migrations belong to.</summary>
internal abstract class DatabaseKindOf<TContext>(string connectionString, Func<DbContextOptions<TContext>, TContext> create)
    : DatabaseKind(connectionString)
    where TContext : NtmDbContext
{
    public sealed override void AddContext(IServiceCollection services) =>
        services.AddDbContext<NtmDbContext, TContext>(options => Configure(options));

    public sealed override NtmDbContext Open()
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Configure(options);
        return create(options.Options);
    }

    protected abstract void Configure(DbContextOptionsBuilder options);
}
