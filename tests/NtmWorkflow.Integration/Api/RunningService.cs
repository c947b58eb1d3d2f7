using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Testing;

namespace NtmWorkflow.Integration.Api;

/// <summary>The whole web service on a database of its own, or on one that outlives it.</summary>
public sealed class RunningService : HostInTests, IAsyncLifetime
{
    private readonly bool _ownsDatabase;
    private TestDatabase? _database;

    /// <summary>On a database of its own. xunit makes fixtures of skipped tests too: without a server it is one that nobody starts.</summary>
    public RunningService() => _ownsDatabase = true;

    internal RunningService(TestDatabase database) => _database = database;

    protected override DatabaseSettings Database => _database!.Settings;

    public async Task InitializeAsync() =>
        _database ??= TestDatabase.SkipReason is null ? await TestDatabase.CreateAsync() : null;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase && _database is { } database)
        {
            _database = null;
            await database.DisposeAsync();
        }
    }
}
