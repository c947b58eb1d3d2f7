using Microsoft.EntityFrameworkCore;
using Npgsql;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration;

/// <summary>A database of a throw-away PostgreSQL cluster, copied from one that was migrated once for the whole run.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Template = "ntm_template";
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(StartAsync);
    private static int s_count;
    private readonly PostgreSqlCluster _cluster;
    private readonly string _name;

    private TestDatabase(PostgreSqlCluster cluster, string name, string connection)
    {
        _cluster = cluster;
        _name = name;
        Settings = new DatabaseSettings(DatabaseProvider.PostgreSql, connection);
    }

    /// <summary>Why the suite can't run; null when it can.</summary>
    public static string? SkipReason => PostgreSqlPrograms.SkipReason;

    public DatabaseSettings Settings { get; }

    /// <summary>A new database that is migrated or is yet to be.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        await CreateAsync(await Cluster.Value, $"ntm_{Interlocked.Increment(ref s_count)}", Template);

    public async ValueTask DisposeAsync() => await _cluster.DropDatabaseAsync(_name);

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        var cluster = await PostgreSqlCluster.StartAsync();
        // Starting migrates. Nobody may be connected to a template afterwards, and each copy makes keys of its own.
        await using (var service = await TestService.StartAsync(await CreateAsync(cluster, Template, null)))
        {
            await service.WithAsync<NtmDbContext, int>(db => db.DataProtectionKeys.ExecuteDeleteAsync());
        }

        NpgsqlConnection.ClearAllPools();
        return cluster;
    }

    private static async Task<TestDatabase> CreateAsync(PostgreSqlCluster cluster, string name, string? template) =>
        new(cluster, name, await cluster.CreateDatabaseAsync(name, template));
}
