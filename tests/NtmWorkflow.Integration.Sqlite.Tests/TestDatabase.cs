using Microsoft.Data.Sqlite;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Integration;

/// <summary>An SQLite file in a folder of its own; needs nothing installed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-sqlite-").FullName;

    private TestDatabase() => Settings = DatabaseSettings.SqliteIn(_folder);

    /// <summary>Why the suite can't run; null when it can.</summary>
    public static string? SkipReason => null;

    public DatabaseSettings Settings { get; }

    /// <summary>A new database that is migrated or is yet to be.</summary>
    public static Task<TestDatabase> CreateAsync() => Task.FromResult(new TestDatabase());

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
