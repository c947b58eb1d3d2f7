using System.Data.Common;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>SQLite: one file, one program; jobs live in memory, for they only sweep rows of our own.</summary>
internal sealed class SqliteKind(string connectionString)
    : DatabaseKindOf<SqliteContext>(connectionString, options => new SqliteContext(options))
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    private readonly string _file = new SqliteConnectionStringBuilder(connectionString).DataSource;

    public override string Product => "SQLite";

    public override bool IsServer => false;

    public override string Target => $"“{_file}”";

    public override JobStorage Jobs() => new InMemoryStorage();

    public override void PrepareJobs(DbConnection connection)
    {
    }

    public override string JobsScript() => "";

    /// <summary>SQLite has no conditions in a script, so that it starts at the version the file has.</summary>
    public override async Task<string> MigrationScriptAsync(NtmDbContext db, CancellationToken cancellation)
    {
        var applied = File.Exists(_file) ? await db.Database.GetAppliedMigrationsAsync(cancellation) : [];
        return db.GetService<IMigrator>().GenerateScript(applied.LastOrDefault());
    }

    /// <summary>A migration that was killed leaves its lock behind in the file, and the next one would wait for ever.</summary>
    public override async Task BeforeMigrationAsync(NtmDbContext db, CancellationToken cancellation)
    {
        var hasLocks = File.Exists(_file) && await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation) > 0;
        if (hasLocks)
        {
            var age = $"-{LongestMigration.TotalMinutes:0} minutes";
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM __EFMigrationsLock WHERE datetime(Timestamp) < datetime('now', {age})", cancellation);
        }
    }

    protected override bool IsRaceCode(Exception error) =>
        error is SqliteException { SqliteErrorCode: Constraint or Busy or Locked };

    protected override DatabaseTrouble Diagnose(Exception error) => error is SqliteException { SqliteErrorCode: CannotOpen or ReadOnly }
        ? DatabaseTrouble.MissingRights
        : DatabaseTrouble.Other;

    protected override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString, file => file.MigrationsAssembly("NtmWorkflow.Migrations.Sqlite"))
        .AddInterceptors(new SqliteSafety());
}
