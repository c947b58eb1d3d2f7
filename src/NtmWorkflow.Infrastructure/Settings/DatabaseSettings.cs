using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Database products that the service runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, one program: the default.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server 2019 or newer.</summary>
    SqlServer,

    /// <summary>PostgreSQL 15 or newer.</summary>
    PostgreSql,
}

/// <summary>Which database, and how to reach it.</summary>
/// <param name="Provider">The product.</param>
/// <param name="ConnectionString">The product's own connection string; it may hold a password and is never shown.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The default: a file in the data folder.</summary>
    public static DatabaseSettings SqliteIn(string folder) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "ntm.db")}");

    /// <summary>Reads <c>Database:Provider</c> and <c>Database:ConnectionString</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="dataFolder">Where the SQLite file lies when no connection string is given.</param>
    /// <exception cref="StartProblemException">The provider is unknown, or a server has no connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string dataFolder) =>
        Read(configuration["Database:Provider"], configuration["Database:ConnectionString"], dataFolder);

    /// <summary>Reads the name of a product and its connection string.</summary>
    /// <exception cref="StartProblemException">The provider is unknown, or a server has no connection string.</exception>
    public static DatabaseSettings Read(string? provider, string? connection, string dataFolder)
    {
        var name = string.IsNullOrWhiteSpace(provider) ? nameof(DatabaseProvider.Sqlite) : provider.Trim();
        if (!Enum.GetNames<DatabaseProvider>().Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new StartProblemException(
                $"Không có loại cơ sở dữ liệu “{name}”: đặt Database__Provider là {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
        }

        var product = Enum.Parse<DatabaseProvider>(name, ignoreCase: true);
        return (product, string.IsNullOrWhiteSpace(connection)) switch
        {
            (DatabaseProvider.Sqlite, true) => SqliteIn(dataFolder),
            (_, true) => throw new StartProblemException(
                $"Chưa có chuỗi kết nối tới {product}: đặt Database__ConnectionString (biến môi trường, hoặc tệp cùng tên trong thư mục Secrets__Folder)."),
            _ => new(product, connection!),
        };
    }
}
