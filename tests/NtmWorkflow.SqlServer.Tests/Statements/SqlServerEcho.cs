using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;
#pragma warning disable EF1001 // See EchoQueryCompiler.

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>
/// Repeats what a context on another database does on a SQL Server context of the service's own making that is never connected,
/// and keeps every command that would have been sent.
/// </summary>
internal sealed class SqlServerEcho : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentDictionary<(string Origin, string Text), Statement> _statements = new();
    private readonly ConcurrentDictionary<string, string> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _writtenSql = new(StringComparer.Ordinal);
    private readonly AsyncLocal<Hearing> _hearing = new();

    public SqlServerEcho()
    {
        var services = new ServiceCollection();
        new SqlServerKind("Server=nowhere.invalid;Database=ntm").AddContext(services);
        services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(new SilentServer(Hear)));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Each text once for each place that it comes from.</summary>
    public IReadOnlyList<Statement> Statements => [.. _statements.Values.OrderBy(one => one.Text, StringComparer.Ordinal).ThenBy(one => one.Origin, StringComparer.Ordinal)];

    /// <summary>What SQL Server's context could not make SQL of.</summary>
    public IReadOnlyCollection<string> Failures => [.. _failures.Values];

    /// <summary>Where SQL is written by hand for another product, so that it is not repeated.</summary>
    public IReadOnlyCollection<string> WrittenSql => [.. _writtenSql.Keys];

    /// <summary>Makes the SQLite contexts of a service heard.</summary>
    public void ListenTo(IServiceCollection services, Action<DbContextOptionsBuilder> more)
    {
        services.AddSingleton(this);
        services.ConfigureDbContext<SqliteContext>(options =>
        {
            options.ReplaceService<IQueryCompiler, EchoQueryCompiler>().AddInterceptors(new EchoChanges(this));
            more(options);
        });
    }

    /// <summary>Repeats a query with the values it runs with.</summary>
    public void Repeat(Expression query, Func<IQueryCompiler, Expression, object?> execute) => Repeat($"{query}", db =>
    {
        var rooting = new ReRooting(db.Model);
        var rooted = rooting.Visit(query);
        if (rooting.HasWrittenSql)
        {
            _writtenSql.TryAdd(_hearing.Value!.Origin, 0);
            _hearing.Value.Commands++;
            return;
        }

        Drain(execute(db.GetService<IQueryCompiler>(), rooted));
    });

    /// <summary>Repeats changes that are about to be saved.</summary>
    public void Repeat(IReadOnlyList<EntityEntry> changed) => Repeat(string.Join(", ", changed.Select(entry => entry.Metadata.ShortName())), db =>
    {
        // A transaction would need the server; the statements are the same within one and without.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        foreach (var entry in changed)
        {
            Copy(entry, db.Entry(entry.CurrentValues.Clone().ToObject()));
        }

        db.SaveChanges();
    });

    /// <summary>Does on the silent server what is written for SQL Server alone.</summary>
    public void Run(string origin, Func<NtmDbContext, Task> work) => Repeat(origin, db => work(db).GetAwaiter().GetResult(), origin);

    public void Dispose() => _services.Dispose();

    private static void Copy(EntityEntry from, EntityEntry to)
    {
        to.State = from.State;
        foreach (var property in from.Properties)
        {
            var copy = to.Property(property.Metadata.Name);
            copy.IsTemporary = property.IsTemporary;
            if (from.State == EntityState.Modified)
            {
                copy.OriginalValue = property.OriginalValue;
                copy.IsModified = property.IsModified;
            }
        }
    }

    /// <summary>Rows are read until there are none, a task is waited for: only then is everything sent.</summary>
    private static void Drain(object? result)
    {
        switch (result)
        {
            case Task task:
                task.GetAwaiter().GetResult();
                break;
            case IEnumerable rows and not string:
                foreach (var _ in rows)
                {
                }

                break;
        }
    }

    private void Repeat(string shown, Action<NtmDbContext> work, string? origin = null)
    {
        var hearing = _hearing.Value = new Hearing(origin ?? Origins.OfCaller());
        try
        {
            using var scope = _services.CreateScope();
            work(scope.ServiceProvider.GetRequiredService<NtmDbContext>());
        }
        catch (InvalidOperationException) when (hearing.Commands > 0)
        {
            // The command was heard; that there is no first row in an empty answer is no fault of it.
        }
        catch (Exception error)
        {
            _failures.TryAdd(shown, $"{hearing.Origin}: {error.GetBaseException()} {shown}");
        }

        if (hearing.Commands == 0)
        {
            _failures.TryAdd(shown, $"{hearing.Origin}: no command for {shown}");
        }
    }

    private void Hear(System.Data.Common.DbCommand command)
    {
        var hearing = _hearing.Value!;
        hearing.Commands++;
        _statements.TryAdd((hearing.Origin, command.CommandText), Statement.Of(hearing.Origin, command));
    }

    private sealed class Hearing(string origin)
    {
        public string Origin { get; } = origin;

        public int Commands { get; set; }
    }
}
