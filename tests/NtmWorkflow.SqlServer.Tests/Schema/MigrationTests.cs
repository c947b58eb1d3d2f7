using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using NtmWorkflow.Infrastructure.Persistence.Providers;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>The migrations of SQL Server, as the script that an administrator runs.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(SqlServerVersion.Sql150)]
    [InlineData(SqlServerVersion.Sql160)]
    public async Task Script_Checked_IsSound(SqlServerVersion version) =>
        SchemaCheck.Findings(await SchemaCheck.ScriptAsync(), version).ShouldBeEmpty();

    [Fact]
    public async Task Script_Followed_LeadsToTheTablesOfTheModel()
    {
        var reached = SchemaCheck.Shape(await SchemaCheck.ScriptAsync());

        reached.Count.ShouldBeGreaterThan(150);
        reached.Where(line => !line.StartsWith("__EFMigrationsHistory", StringComparison.Ordinal)).ShouldBe(SchemaCheck.Shape(SchemaCheck.CreateScript()));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere.invalid;Database=ntm")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=nowhere.invalid;Database=ntm")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    public async Task Model_Compared_HasItsMigrations(DatabaseProvider provider, string connection)
    {
        await using var db = DatabaseKind.For(new(provider, connection)).Open();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        db.Database.GetMigrations().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Collations_Listed_AreTheTwoOfTheModel()
    {
        using var model = DatabaseModel.Of(ScriptedTables.Of(await SchemaCheck.ScriptAsync()).Definitions);

        SchemaTable.AllOf(model.Model).SelectMany(table => table.Columns).Select(column => column.Collation).OfType<string>().Distinct()
            .ShouldBe(["Latin1_General_100_BIN2", "Vietnamese_100_CS_AS_SC"], ignoreOrder: true);
    }

    /// <summary>Unique indexes with a filter need both, whatever the program that runs the script begins with.</summary>
    [Fact]
    public async Task Script_Begun_SaysWhatTheTablesAreMadeUnder() =>
        (await SchemaCheck.ScriptAsync()).ShouldStartWith("SET QUOTED_IDENTIFIER ON;\nSET ANSI_NULLS ON;\nGO\n");

    /// <summary>A name in quotation marks is a text where QUOTED_IDENTIFIER is off.</summary>
    [Fact]
    public async Task Script_WithItsJobs_NamesThingsInBracketsOnly() =>
        TSql.QuotedNames(await SchemaCheck.ScriptAsync() + SchemaCheck.Kind.JobsScript()).ShouldBeEmpty();

    [Fact]
    public void JobsScript_Parsed_HasNoError()
    {
        var script = SchemaCheck.Kind.JobsScript();

        TSql.Errors(script).ShouldBeEmpty();
        script.ShouldContain("[hangfire].[Job]");
    }
}
