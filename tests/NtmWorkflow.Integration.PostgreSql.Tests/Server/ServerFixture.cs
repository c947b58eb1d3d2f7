using Npgsql;

namespace NtmWorkflow.Integration.Server;

/// <summary>A cluster of its own, for tests that need empty databases, other users or a broken line.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private PostgreSqlCluster? _cluster;

    public async Task InitializeAsync() =>
        _cluster = PostgreSqlPrograms.SkipReason is null ? await PostgreSqlCluster.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    /// <summary>Connection string of a new, empty database.</summary>
    public Task<string> EmptyAsync() => _cluster!.CreateDatabaseAsync($"empty_{Guid.NewGuid():N}");

    public static async Task<string?> AskAsync(string connection, string sql)
    {
        await using var server = new NpgsqlConnection(connection);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        return $"{await command.ExecuteScalarAsync()}";
    }
}
