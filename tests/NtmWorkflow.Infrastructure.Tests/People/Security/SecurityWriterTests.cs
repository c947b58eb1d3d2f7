using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

namespace NtmWorkflow.Infrastructure.Tests.People.Security;

public sealed class SecurityWriterTests : IDisposable
{
    private readonly SecurityBuffer _buffer = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-events-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Events_WhileTheDatabaseIsAway_WaitAndAreStoredWhenTheServiceStops()
    {
        var services = new ServiceCollection();
        new SqliteKind($"Data Source={Path.Combine(_folder, "events.db")}").AddContext(services);
        services.AddScoped(provider => new SecurityBook(provider.GetRequiredService<NtmDbContext>(), null));
        await using var provider = services.BuildServiceProvider();
        using var writer = new SecurityWriter(_buffer, provider.GetRequiredService<IServiceScopeFactory>(), NullLogger<SecurityWriter>.Instance);
        _buffer.Add(new(SecurityEvent.SignedOut, 1, new("os:x", null, null, "a", "r"), "", IsClaimed: false), new(1, 1));

        await writer.WriteAsync();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDbContext>();
        await db.Database.EnsureCreatedAsync();
        await writer.StopAsync(CancellationToken.None);

        db.SecurityEvents.ShouldHaveSingleItem().Person.ShouldBe("os:x");
        _buffer.Take().ShouldBeEmpty();
    }
}
