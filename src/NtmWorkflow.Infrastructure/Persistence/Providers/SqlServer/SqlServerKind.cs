using System.Data.Common;
using Hangfire;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>SQL Server 2019 or newer. Readers see the last committed version and never wait for a writer.</summary>
internal sealed class SqlServerKind(string connectionString)
    : DatabaseKindOf<SqlServerContext>(connectionString, options => new SqlServerContext(options))
{
    // Numbers of sys.messages.
    private static readonly int[] Races = [2601, 2627, 547, 1205, 3960];
    private static readonly int[] WrongPassword = [18456, 18452, 18486, 18487, 18488];
    private static readonly int[] NoDatabase = [4060, 911];
    private static readonly int[] MissingRights = [229, 230, 262, 297, 300, 1088, 2760, 5011, 15247];
    private static readonly int[] Unreachable = [-2, -1, 0, 2, 20, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 17142, 18401, 40613];

    private readonly SqlConnectionStringBuilder _parts = new(connectionString);

    public override string Product => "SQL Server";

    public override string Target => $"{_parts.DataSource}/{_parts.InitialCatalog}";

    /// <summary>The options that Hangfire recommends for a new installation.</summary>
    public override JobStorage Jobs() => new SqlServerStorage(ConnectionString, new SqlServerStorageOptions
    {
        SqlClientFactory = SqlClientFactory.Instance,
        SchemaName = JobSchema,
        PrepareSchemaIfNecessary = false,
        CommandBatchMaxTimeout = TimeSpan.FromMinutes(5),
        SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
        QueuePollInterval = TimeSpan.Zero,
        UseRecommendedIsolationLevel = true,
        DisableGlobalLocks = true,
    });

    public override void PrepareJobs(DbConnection connection) =>
        SqlServerObjectsInstaller.Install(connection, JobSchema, enableHeavyMigrations: true);

    /// <summary>
    /// Says first what the tables are made under: unique indexes with a filter need both settings, and sqlcmd begins with QUOTED_IDENTIFIER OFF
    /// where nobody says otherwise.
    /// </summary>
    public override async Task<string> MigrationScriptAsync(NtmDbContext db, CancellationToken cancellation) =>
        "SET QUOTED_IDENTIFIER ON;\nSET ANSI_NULLS ON;\nGO\n\n" + await base.MigrationScriptAsync(db, cancellation);

    public override string JobsScript() => SqlServerObjectsInstaller.GetInstallScript(JobSchema, enableHeavyMigrations: true);

    public override Task BeforeOwnKeysAsync(NtmDbContext db, IProperty? key, CancellationToken cancellation) =>
        SetIdentityInsertAsync(db, key, "ON", cancellation);

    public override Task AfterOwnKeysAsync(NtmDbContext db, IProperty? key, CancellationToken cancellation) =>
        SetIdentityInsertAsync(db, key, "OFF", cancellation);

    /// <summary>SQL Server goes on after the highest number by itself.</summary>
    private static async Task SetIdentityInsertAsync(NtmDbContext db, IProperty? key, string state, CancellationToken cancellation)
    {
        if (key is not null)
        {
            var table = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(key.DeclaringType.GetTableName()!);
            // The name comes from the model, and the generator quotes it; a name can't be a parameter.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"SET IDENTITY_INSERT {table} {state}", cancellation);
#pragma warning restore EF1002
        }
    }

    protected override bool IsRaceCode(Exception error) => error is SqlException sql && Races.Contains(sql.Number);

    protected override DatabaseTrouble Diagnose(Exception error) => error is not SqlException sql ? DatabaseTrouble.Other
        : WrongPassword.Contains(sql.Number) ? DatabaseTrouble.WrongPassword
        : NoDatabase.Contains(sql.Number) ? DatabaseTrouble.NoDatabase
        : MissingRights.Contains(sql.Number) ? DatabaseTrouble.MissingRights
        : Unreachable.Contains(sql.Number) ? DatabaseTrouble.Unreachable
        : DatabaseTrouble.Other;

    protected override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlServer(
            ConnectionString, server => server.EnableRetryOnFailure().MigrationsAssembly("NtmWorkflow.Migrations.SqlServer"));
}
