using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Server;

/// <summary>A whole service moves from one product to another and back, and nothing is lost on the way.</summary>
public sealed class MoveTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-move-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [DatabaseFact]
    public async Task PublishedDossier_MovedToSqliteAndBackToAServer_IsTheSameInEveryRow()
    {
        await using var service = await TestService.StartAsync();
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync(812);
        var file = DatabaseSettings.SqliteIn(_folder);
        var end = new DatabaseSettings(DatabaseProvider.PostgreSql, await server.EmptyAsync());

        var there = await MoveAsync(service.Database.Settings, file);
        var back = await MoveAsync(file, end);

        there.Single(table => table.Name == "Acts").Rows.ShouldBeGreaterThan(20);
        back.ShouldBe(there);
        (await RowsAsync(end)).ShouldBe(await RowsAsync(service.Database.Settings));
        (await NextOutboxAsync(end)).ShouldBe(there.Single(table => table.Name == "Outbox").Rows + 1);
    }

    [DatabaseFact]
    public async Task TargetThatHoldsSomething_MovedInto_IsRefusedAndStaysAsItIs()
    {
        await using var service = await TestService.StartAsync();
        var file = DatabaseSettings.SqliteIn(_folder);
        await MoveAsync(service.Database.Settings, file);
        var before = await RowsAsync(file);

        (await Should.ThrowAsync<StartProblemException>(() => MoveAsync(service.Database.Settings, file))).Message.ShouldContain("không rỗng");

        (await RowsAsync(file)).ShouldBe(before);
    }

    private static async Task<IReadOnlyList<MovedTable>> MoveAsync(DatabaseSettings from, DatabaseSettings to)
    {
        await using var source = new DatabaseMaintenance(from, NullLoggerFactory.Instance);
        await using var target = new DatabaseMaintenance(to, NullLoggerFactory.Instance);
        return await source.MoveToAsync(target, CancellationToken.None);
    }

    private static async Task<long> NextOutboxAsync(DatabaseSettings settings)
    {
        await using var db = DatabaseKind.For(settings).Open();
        var row = new OutboxRow { Dossier = Guid.NewGuid(), Role = "administrator", Organisation = "o", Text = "t" };
        db.Outbox.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<string> RowsAsync(DatabaseSettings settings)
    {
        await using var db = DatabaseKind.For(settings).Open();
        var read = typeof(MoveTests).GetMethod(nameof(TableAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var tables = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(table => table.ClrType != typeof(CommitRow)))
        {
            tables.Add(await (Task<string>)read.MakeGenericMethod(table.ClrType).Invoke(null, [db, table])!);
        }

        return string.Join('\n', tables);
    }

    private static async Task<string> TableAsync<T>(NtmDbContext db, IEntityType table)
        where T : class
    {
        var rows = (await db.Set<T>().AsNoTracking().ToListAsync()).Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal);
        return $"{table.GetTableName()}: {string.Join(", ", rows)}";
    }
}
