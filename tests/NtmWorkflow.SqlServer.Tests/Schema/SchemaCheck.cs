using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>Everything that can be held against a migration script without a server.</summary>
internal static class SchemaCheck
{
    /// <summary>SQL Server, never connected.</summary>
    public static SqlServerKind Kind { get; } = new("Server=nowhere.invalid;Database=ntm");

    /// <summary>The script that <c>ntm migrate --script</c> writes, without the job tables.</summary>
    public static async Task<string> ScriptAsync()
    {
        await using var db = Kind.Open();
        return await Kind.MigrationScriptAsync(db, CancellationToken.None);
    }

    /// <summary>The script with a migration more, all of it in one batch, as EF writes a migration.</summary>
    public static async Task<string> ScriptWithAsync(Action<MigrationBuilder> migration)
    {
        await using var db = Kind.Open();
        var builder = new MigrationBuilder(db.Database.ProviderName);
        migration(builder);
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(
            builder.Operations, model: null, MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent);
        return await ScriptAsync() + string.Concat(commands.Select(command => $"BEGIN\n{command.CommandText}\nEND;\n"));
    }

    /// <summary>The tables as EF would create them from today's model at one go.</summary>
    public static string CreateScript()
    {
        using var db = Kind.Open();
        return db.Database.GenerateCreateScript();
    }

    /// <summary>What is wrong on a server of the version; empty when nothing is found.</summary>
    public static IReadOnlyList<string> Findings(string script, SqlServerVersion version = SqlServerVersion.Sql160)
    {
        if (TSql.Errors(script) is { Count: > 0 } errors)
        {
            return errors;
        }

        var tables = ScriptedTables.Of(script);
        using var model = DatabaseModel.Of(tables.Definitions, version);
        string[] unresolved = [.. tables.Findings, .. model.Findings()];
        return unresolved.Length > 0 ? unresolved : SchemaRules.Findings(SchemaTable.AllOf(model.Model));
    }

    /// <summary>The tables that a script leads to, one line for each column, key, index and reference.</summary>
    public static IReadOnlyList<string> Shape(string script)
    {
        using var model = DatabaseModel.Of(ScriptedTables.Of(script).Definitions);
        return [.. SchemaTable.AllOf(model.Model).SelectMany(table => table.Lines()).Order(StringComparer.Ordinal)];
    }
}
