using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;
using OsProcess = System.Diagnostics.Process;

namespace NtmWorkflow.Testing;

/// <summary>
/// A PostgreSQL cluster that is thrown away: loopback, a port and a folder of its own, no syncing to the disk.
/// A shell keeps it and waits for this process on a pipe; when the pipe closes, however this process ended,
/// the shell stops the server and deletes the folder.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string FolderPrefix = "ntm-postgres-";
    private const string Administrator = "ntm";

    /// <summary>Arguments: folder of the programs, the new cluster's folder, port, folders that dead processes left.</summary>
    private const string Keeper = """
        bin=$1 folder=$2 port=$3
        shift 3
        end() { "$bin/pg_ctl" -D "$1/data" -m immediate stop; rm -rf "$1"; }
        for left in "$@"; do end "$left" >/dev/null 2>&1; done
        read -r password
        trap 'end "$folder" >/dev/null 2>&1' EXIT
        trap '' INT TERM HUP
        set -e
        mkdir -m 700 "$folder"
        printf '%s' "$password" >"$folder/password"
        "$bin/initdb" -D "$folder/data" -U ntm --pwfile="$folder/password" --auth=scram-sha-256 --no-sync --no-instructions \
          --locale-provider=libc --locale=C.UTF-8 --encoding=UTF8 >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        rm "$folder/password"
        "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -s start -o "-p $port -c listen_addresses=127.0.0.1 \
          -c unix_socket_directories='' -c max_connections=300 -c fsync=off -c full_page_writes=off" || { cat "$folder/log"; exit 1; }
        echo started
        read -r _ || true
        """;

    private readonly OsProcess _keeper;
    private readonly NpgsqlConnectionStringBuilder _server;

    private PostgreSqlCluster(OsProcess keeper, NpgsqlConnectionStringBuilder server)
    {
        _keeper = keeper;
        _server = server;
    }

    /// <summary>Makes and starts a cluster; first clears away those whose process is gone.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start; the message holds its log.</exception>
    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var programs = PostgreSqlPrograms.Folder ?? throw new InvalidOperationException(PostgreSqlPrograms.SkipReason);
        var password = RandomNumberGenerator.GetHexString(32);
        var port = FreePort();
        var folder = Path.Combine(
            Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{FolderPrefix}{Environment.ProcessId}-{port}"));
        var keeper = OsProcess.Start(KeeperOf([programs, folder, port.ToString(CultureInfo.InvariantCulture), .. Left()]))!;
        await keeper.StandardInput.WriteLineAsync(password);
        await keeper.StandardInput.FlushAsync();
        var said = await keeper.StandardOutput.ReadLineAsync();
        if (said != "started")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {said}{Environment.NewLine}{await keeper.StandardOutput.ReadToEndAsync()}");
        }

        return new(keeper, new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Administrator,
            Password = password,
        });
    }

    /// <summary>Makes a database.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <param name="template">A database without connections that it becomes a copy of; null: empty.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, string? template = null)
    {
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template ?? "template0"}" """);
        return ConnectionString(name);
    }

    /// <summary>Drops a database, whoever is still connected.</summary>
    public async Task DropDatabaseAsync(string name)
    {
        await using (var pool = new NpgsqlConnection(ConnectionString(name)))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await ExecuteAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private static ProcessStartInfo KeeperOf(IEnumerable<string> arguments)
    {
        string[] user = PostgreSqlPrograms.OtherUser is { } other ? ["runuser", "-u", other, "--"] : [];
        string[] command = [.. user, "sh", "-c", Keeper, "sh", .. arguments];
        return new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
    }

    private static IEnumerable<string> Left() => Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*")
        .Where(folder => int.TryParse(Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0], CultureInfo.InvariantCulture, out var owner) && !IsAlive(owner));

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = OsProcess.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
