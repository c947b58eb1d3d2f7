using Microsoft.Data.SqlClient;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Integration;

/// <summary>A database of its own on the SQL Server that <c>NTM_TEST_SQLSERVER</c> names; dropped afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "NTM_TEST_SQLSERVER";
    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;
    private readonly string _name;

    private TestDatabase(string name)
    {
        _name = name;
        Settings = new DatabaseSettings(DatabaseProvider.SqlServer, ConnectionString(name));
    }

    /// <summary>Why the suite can't run; null when it can. The script of the CI knows this sentence.</summary>
    public static string? SkipReason => Server is null ? $"No SQL Server: {Variable} holds no connection string." : null;

    public DatabaseSettings Settings { get; }

    /// <summary>A new database that is migrated or is yet to be.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var name = $"ntm_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE [{name}]");
        return new TestDatabase(name);
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await ExecuteAsync($"ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_name}]");
    }

    private static string ConnectionString(string database) => new SqlConnectionStringBuilder(Server) { InitialCatalog = database }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(ConnectionString("master"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
