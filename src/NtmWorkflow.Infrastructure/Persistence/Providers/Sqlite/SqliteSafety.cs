using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Makes every SQLite connection keep what was acknowledged (write-ahead log, full sync, patience with a lock)
/// and order names by the Vietnamese alphabet.
/// </summary>
internal sealed class SqliteSafety : DbConnectionInterceptor
{
    /// <summary>Name of the collation that this program gives to SQLite.</summary>
    public const string VietnameseCollation = "VIETNAMESE";

    private const string Patience = "PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";
    private const string Safety = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; " + Patience;
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        AddCollation(connection);
        using var command = connection.CreateCommand();
        command.CommandText = SettingsFor(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        AddCollation(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = SettingsFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A connection that only looks whether there is a database may not write into its file.</summary>
    private static string SettingsFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Patience : Safety;

    private static void AddCollation(DbConnection connection) =>
        ((SqliteConnection)connection).CreateCollation(VietnameseCollation, Compare);

    /// <summary>Equal only when the code points are: names that a person can tell apart are different.</summary>
    private static int Compare(string left, string right)
    {
        var order = Vietnamese.Compare(left, right);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
