using Microsoft.EntityFrameworkCore;
using Npgsql;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Server;

/// <summary>The account that <c>deploy/database/postgresql-service-account.sql</c> makes can do all that the service does, and nothing to its ledgers.</summary>
public sealed class ServiceAccountTests
{
    private const string Role = "ntm_service";

    [DatabaseFact]
    public async Task AccountWithoutRights_RunsTheService_AndCanNeitherChangeLedgersNorTheirGuards()
    {
        await using var service = await TestService.StartAsync();
        var connection = service.Database.Settings.ConnectionString;
        await ServerFixture.AskAsync(connection, $"CREATE ROLE {Role} LOGIN");
        var script = await File.ReadAllTextAsync(Path.Combine(WorkflowsCopy.Original, "..", "deploy", "database", "postgresql-service-account.sql"));
        await ServerFixture.AskAsync(connection, script);
        await ServerFixture.AskAsync(connection, script);
        // From here on every connection has the rights of that account, and no other.
        await ServerFixture.AskAsync(connection, $"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(connection).Database}\" SET role TO {Role}");
        NpgsqlConnection.ClearAllPools();
        (await ServerFixture.AskAsync(connection, "SELECT current_user")).ShouldBe(Role);

        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync(812);
        await ServerFixture.AskAsync(connection, "INSERT INTO hangfire.counter (key, value) VALUES ('x', 1)");

        var ledgers = await service.WithAsync<NtmDbContext, List<string>>(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(LedgerRow))).Select(type => type.GetTableName()!).ToList()));
        ledgers.Count.ShouldBeGreaterThanOrEqualTo(6);
        foreach (var sql in ledgers.SelectMany(Attacks).Concat(
            [
                "CREATE OR REPLACE FUNCTION ledger_lines_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
                "DROP FUNCTION ledger_lines_are_only_added() CASCADE", "SET session_replication_role = replica", "CREATE TABLE public.x (y int)",
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('x', 'y')", "DROP SCHEMA public CASCADE",
            ]))
        {
            (await Should.ThrowAsync<PostgresException>(() => ServerFixture.AskAsync(connection, sql), sql)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }

        (await ServerFixture.AskAsync(connection, "SELECT count(*) FROM \"Acts\"")).ShouldNotBe("0");
    }

    private static string[] Attacks(string ledger) =>
    [
        $"UPDATE \"{ledger}\" SET \"Hash\" = 'x'", $"DELETE FROM \"{ledger}\"", $"TRUNCATE \"{ledger}\"", $"DROP TABLE \"{ledger}\"",
        $"DROP TRIGGER \"{ledger}_only_added\" ON \"{ledger}\"", $"ALTER TABLE \"{ledger}\" DISABLE TRIGGER ALL",
        $"ALTER TABLE \"{ledger}\" DISABLE TRIGGER \"{ledger}_only_added\"", $"ALTER TABLE \"{ledger}\" RENAME TO \"x\"",
    ];
}
