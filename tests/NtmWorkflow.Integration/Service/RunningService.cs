using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Integration.Service;

/// <summary>The whole web service on a database of its own, or on one that outlives it.</summary>
public class RunningService : HostInTests, IAsyncLifetime
{
    private readonly bool _ownsDatabase;
    private TestDatabase? _database;

    /// <summary>On a database of its own. xunit makes fixtures of skipped tests too: without a server it is one that nobody starts.</summary>
    public RunningService() => _ownsDatabase = true;

    private RunningService(TestDatabase? database, string? workflows)
    {
        _ownsDatabase = database is null;
        _database = database;
        Workflows = workflows;
    }

    protected override string? Workflows { get; }

    protected override DatabaseSettings Database => _database!.Settings;

    /// <summary>Outside of a fixture: on a given database, or on one of its own.</summary>
    internal static async Task<RunningService> StartAsync(TestDatabase? database = null, string? workflows = null)
    {
        var service = new RunningService(database, workflows);
        await service.InitializeAsync();
        return service;
    }

    public async Task InitializeAsync() =>
        _database ??= TestDatabase.SkipReason is null ? await TestDatabase.CreateAsync() : null;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (_ownsDatabase && _database is { } database)
        {
            _database = null;
            await database.DisposeAsync();
        }
    }
}
