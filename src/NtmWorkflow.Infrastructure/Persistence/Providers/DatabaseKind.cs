using System.Data.Common;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Persistence.Providers;

/// <summary>Everything in which one database product differs from the others.</summary>
internal abstract class DatabaseKind(string connectionString)
{
    /// <summary>Schema of the job tables on a server.</summary>
    protected const string JobSchema = "hangfire";

    protected string ConnectionString { get; } = connectionString;

    /// <summary>The product's name.</summary>
    public abstract string Product { get; }

    /// <summary>Whether a server answers, or a file is opened.</summary>
    public virtual bool IsServer => true;

    /// <summary>Server and database, without user and password.</summary>
    public abstract string Target { get; }

    /// <summary>Makes the kind for the settings.</summary>
    /// <exception cref="StartProblemException">The connection string can't be read.</exception>
    public static DatabaseKind For(DatabaseSettings settings)
    {
        try
        {
            return settings.Provider switch
            {
                DatabaseProvider.SqlServer => new SqlServerKind(settings.ConnectionString),
                DatabaseProvider.PostgreSql => new PostgreSqlKind(settings.ConnectionString),
                _ => new SqliteKind(settings.ConnectionString),
            };
        }
        catch (ArgumentException error)
        {
            // The message of the builder names the keyword, never the password.
            throw new StartProblemException($"Chuỗi kết nối Database__ConnectionString không đọc được cho {settings.Provider}: {error.Message}", error);
        }
    }

    /// <summary>Registers the context.</summary>
    public abstract void AddContext(IServiceCollection services);

    /// <summary>A context outside of the service.</summary>
    public abstract NtmDbContext Open();

    /// <summary>Where Hangfire keeps its jobs. The tables must be there: <see cref="PrepareJobs"/>.</summary>
    public abstract JobStorage Jobs();

    /// <summary>Creates or upgrades the job tables.</summary>
    public abstract void PrepareJobs(DbConnection connection);

    /// <summary>The SQL that creates or upgrades the job tables; empty where there are none.</summary>
    public abstract string JobsScript();

    /// <summary>The SQL of the migrations; it may be run on a database of any earlier version.</summary>
    public virtual Task<string> MigrationScriptAsync(NtmDbContext db, CancellationToken cancellation) =>
        Task.FromResult(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

    /// <summary>What must be cleared away before migrations run.</summary>
    public virtual Task BeforeMigrationAsync(NtmDbContext db, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Lets rows bring numbers that the table would otherwise give out itself.</summary>
    public virtual Task BeforeOwnKeysAsync(NtmDbContext db, IProperty? key, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Has the table go on after the highest number that was brought.</summary>
    public virtual Task AfterOwnKeysAsync(NtmDbContext db, IProperty? key, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether somebody else wrote first, so that the work must be run again from its start.</summary>
    public bool IsRace(Exception error) => error is DbUpdateConcurrencyException || Causes(error).Any(IsRaceCode);

    /// <summary>What an error means.</summary>
    public DatabaseTrouble TroubleOf(Exception error) =>
        Causes(error).Select(Diagnose).FirstOrDefault(trouble => trouble != DatabaseTrouble.Other);

    /// <summary>An error in one line that says what to do.</summary>
    public string Explain(Exception error) => TroubleOf(error) switch
    {
        DatabaseTrouble.Unreachable => $"Chưa kết nối được {Product} tại {Target}.",
        DatabaseTrouble.WrongPassword =>
            $"{Product} tại {Target} không nhận người dùng hoặc mật khẩu: sửa Database__ConnectionString.",
        DatabaseTrouble.NoDatabase =>
            $"{Product} chưa có cơ sở dữ liệu {Target}, hoặc người dùng không được vào: tạo cơ sở dữ liệu rồi chạy “ntm migrate”.",
        DatabaseTrouble.MissingRights =>
            $"Người dùng của chuỗi kết nối thiếu quyền trên {Product} {Target}: {error.GetBaseException().Message}",
        _ => $"{Product} tại {Target} báo lỗi: {error.GetBaseException().Message}",
    };

    protected abstract bool IsRaceCode(Exception error);

    protected abstract DatabaseTrouble Diagnose(Exception error);

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
