using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Integration.Server;

/// <summary>Each trouble with a server is one clear line, and nothing is half migrated.</summary>
public sealed class TroubleTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [DatabaseFact]
    public async Task WrongPassword_IsSaidAtOnceWithoutTheConnectionString()
    {
        var connection = With(await server.EmptyAsync(), parts => parts.Password = "khong-phai-mat-khau");

        var message = await ProblemAsync(connection);

        message.ShouldContain("không nhận người dùng hoặc mật khẩu");
        message.ShouldNotContain("khong-phai-mat-khau");
    }

    [DatabaseFact]
    public async Task NewerDatabase_IsRefusedWithBothVersions()
    {
        var connection = await server.EmptyAsync();
        await MigrateAsync(connection);
        await ServerFixture.AskAsync(connection, """INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_FromTheFuture', '99.0.0')""");

        var message = await ProblemAsync(connection);

        message.ShouldContain("20990101000000_FromTheFuture");
        message.ShouldContain("biết tới");
    }

    [DatabaseFact]
    public async Task UserWithoutRights_IsTold_AndNothingIsLeftBehind()
    {
        var connection = await server.EmptyAsync();
        var role = $"reader_{Guid.NewGuid():N}";
        await ServerFixture.AskAsync(connection, $"CREATE ROLE {role} LOGIN PASSWORD 'chi-duoc-doc'");

        var message = await ProblemAsync(With(connection, parts => (parts.Username, parts.Password) = (role, "chi-duoc-doc")));

        message.ShouldContain("thiếu quyền");
        (await TablesAsync(connection)).ShouldBe("0");
    }

    [DatabaseFact]
    public async Task Migration_BrokenHalfway_LeavesNothingBehind()
    {
        var connection = await server.EmptyAsync();
        await ServerFixture.AskAsync(connection, """CREATE TABLE "Users" (nothing int)""");

        await ProblemAsync(connection);

        (await TablesAsync(connection, "AND table_name NOT IN ('Users', '__EFMigrationsHistory')")).ShouldBe("0");
    }

    [DatabaseFact]
    public async Task ServerDownAtFirst_IsWaitedForAndSaidSo_ThenServed()
    {
        var connection = await server.EmptyAsync();
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var port = ((IPEndPoint)door.LocalEndpoint).Port;
        door.Stop();
        using var said = new SaidLines();
        await using var database = new DatabaseMaintenance(
            new DatabaseSettings(DatabaseProvider.PostgreSql, With(connection, parts => parts.Port = port)), said);

        var pending = database.PendingAsync(CancellationToken.None);
        await said.FirstAsync().WaitAsync(TimeSpan.FromSeconds(30));
        pending.IsCompleted.ShouldBeFalse();
        using var line = new Line(port, new NpgsqlConnectionStringBuilder(connection).Port);

        (await pending.WaitAsync(TimeSpan.FromSeconds(60))).ShouldNotBeEmpty();
        said.Lines.ShouldAllBe(one => one.Contains("Chưa kết nối được PostgreSQL", StringComparison.Ordinal));
    }

    private static async Task<string> ProblemAsync(string connection) =>
        (await Should.ThrowAsync<StartProblemException>(() => MigrateAsync(connection))).Message;

    private static async Task MigrateAsync(string connection)
    {
        await using var database = new DatabaseMaintenance(new DatabaseSettings(DatabaseProvider.PostgreSql, connection), NullLoggerFactory.Instance);
        await database.MigrateAsync(CancellationToken.None);
    }

    private static Task<string?> TablesAsync(string connection, string and = "") => ServerFixture.AskAsync(
        connection, $"SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('public', 'hangfire') {and}");

    private static string With(string connection, Action<NpgsqlConnectionStringBuilder> change)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        change(parts);
        return parts.ConnectionString;
    }

    /// <summary>Keeps what was logged.</summary>
    private sealed class SaidLines : ILoggerFactory, ILogger
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public Task FirstAsync() => _first.Task;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue(formatter(state, exception));
            _first.TrySetResult();
        }

        public void Dispose()
        {
        }
    }
}
