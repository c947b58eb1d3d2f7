using System.Data.Common;
using System.Net.Sockets;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>PostgreSQL 15 or newer, built with ICU as Debian's is.</summary>
internal sealed class PostgreSqlKind(string connectionString)
    : DatabaseKindOf<PostgreSqlContext>(connectionString, options => new PostgreSqlContext(options))
{
    private static readonly string[] Away =
    [
        PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
    ];

    private readonly NpgsqlConnectionStringBuilder _parts = new(connectionString);

    public override string Product => "PostgreSQL";

    public override string Target => $"{_parts.Host}:{_parts.Port}/{_parts.Database}";

    public override JobStorage Jobs()
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = JobSchema,
            PrepareSchemaIfNecessary = false,
            UseSlidingInvisibilityTimeout = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(ConnectionString, options), options);
    }

    public override void PrepareJobs(DbConnection connection) =>
        PostgreSqlObjectsInstaller.Install((NpgsqlConnection)connection, JobSchema);

    public override string JobsScript() => PostgreSqlJobScripts.All(JobSchema);

    public override async Task AfterOwnKeysAsync(NtmDbContext db, IProperty? key, CancellationToken cancellation)
    {
        if (key is not null)
        {
            var quoted = db.GetService<ISqlGenerationHelper>();
            var table = quoted.DelimitIdentifier(key.DeclaringType.GetTableName()!);
            var column = quoted.DelimitIdentifier(key.GetColumnName());
            // Names come from the model, and the generator quotes them; a name can't be a parameter.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync(
                $"SELECT setval(pg_get_serial_sequence({{0}}, {{1}}), (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)",
                [table, key.GetColumnName()],
                cancellation);
#pragma warning restore EF1002
        }
    }

    protected override bool IsRaceCode(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ForeignKeyViolation
            or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected,
    };

    protected override DatabaseTrouble Diagnose(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            DatabaseTrouble.WrongPassword,
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => DatabaseTrouble.NoDatabase,
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => DatabaseTrouble.MissingRights,
        PostgresException { SqlState: var state } when Away.Contains(state) => DatabaseTrouble.Unreachable,
        PostgresException => DatabaseTrouble.Other,
        SocketException or TimeoutException or EndOfStreamException => DatabaseTrouble.Unreachable,
        NpgsqlException { InnerException: null, IsTransient: true } => DatabaseTrouble.Unreachable,
        _ => DatabaseTrouble.Other,
    };

    protected override void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(
            ConnectionString, server => server.EnableRetryOnFailure().MigrationsAssembly("NtmWorkflow.Migrations.PostgreSql"));
}
