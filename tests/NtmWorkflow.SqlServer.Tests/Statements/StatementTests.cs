using Microsoft.SqlServer.Dac.Model;
using NetArchTest.Rules;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.SqlServer.Tests.Schema;
using Xunit.Abstractions;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>
/// What EF would send to SQL Server for all that the service does on the walk; see <see cref="Walk"/>.
/// Covered: every query, change and deletion that goes through EF's query compiler or SaveChanges, with the values of the walk,
/// batches of more than 42 rows and rows numbered by the server included. Not covered: what the values of the walk don't bring
/// about; SQL written by hand; what EF's migrator asks for by itself; Hangfire's own statements; and how any of it runs.
/// </summary>
public sealed class StatementTests(Walk walk, ITestOutputHelper output) : IClassFixture<Walk>
{
    private static readonly string[] Verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE"];

    private readonly IReadOnlyList<Statement> _all = walk.Echo.Statements;

    [Fact]
    public void EveryQueryAndChange_Repeated_GaveACommand()
    {
        walk.Echo.Failures.ShouldBeEmpty();
        _all.ShouldAllBe(one => one.Origin != Origins.Unknown);
    }

    [Fact]
    public void Commands_Parsed_HaveNoError() => _all
        .SelectMany(one => TSql.Errors(one.Text).Select(error => $"{one.Origin}: {error} {one.Text}")).ShouldBeEmpty();

    [Theory]
    [InlineData(SqlServerVersion.Sql150)]
    [InlineData(SqlServerVersion.Sql160)]
    public async Task Commands_Checked_NameOnlyWhatIsThere(SqlServerVersion version) => (await FindingsAsync(_all, version)).ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT [a].[NoColumn] FROM [Acts] AS [a]", "[NoColumn]")]
    [InlineData("SELECT [a].[hash] FROM [Acts] AS [a]", "[hash]")]
    [InlineData("SELECT [n].[Id] FROM [NoTable] AS [n]", "[NoTable]")]
    [InlineData("SELECT [a].[Hash] FROM [Acts] AS [a] WHERE [a].[Hash] = @none", "@none")]
    [InlineData("INSERT INTO [Outbox] ([NoColumn]) OUTPUT INSERTED.[Id] VALUES (1)", "[NoColumn]")]
    [InlineData("INSERT INTO [Outbox] ([Sent]) OUTPUT INSERTED.[NoColumn] VALUES (1)", "[NoColumn]")]
    [InlineData("UPDATE [Dossiers] SET [NoColumn] = 1 OUTPUT 1 WHERE [Id] = @p0", "[NoColumn]")]
    [InlineData("DELETE FROM [d] FROM [DraftFiles] AS [d] WHERE [d].[NoColumn] = 1", "[NoColumn]")]
    public async Task FaultyCommand_Checked_IsFound(string text, string finding) =>
        (await FindingsAsync([new("test", text, ["@p0 uniqueidentifier"])])).ShouldContain(one => one.Contains(finding, StringComparison.Ordinal));

    [Fact]
    public void Commands_Counted_AreOfEveryKind()
    {
        output.WriteLine($"{_all.Count} commands, {_all.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count()} texts: "
            + string.Join(", ", Verbs.Select(verb => $"{Distinct(verb)} with {verb}")));
        Distinct("SELECT").ShouldBeGreaterThanOrEqualTo(100);
        Distinct("INSERT").ShouldBeGreaterThanOrEqualTo(30);
        Distinct("UPDATE").ShouldBeGreaterThanOrEqualTo(12);
        Distinct("DELETE").ShouldBeGreaterThanOrEqualTo(10);
        Distinct("MERGE").ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(typeof(EfReadModels), typeof(IReadModels))]
    [InlineData(typeof(EfNotices), typeof(INotices))]
    [InlineData(typeof(EfLedger), typeof(ILedger))]
    [InlineData(typeof(EfDrafts), typeof(IDrafts))]
    [InlineData(typeof(EfSessions), typeof(ISessions))]
    [InlineData(typeof(EfMessages), typeof(IMessages))]
    [InlineData(typeof(EfDelegations), typeof(IDelegations))]
    [InlineData(typeof(EfBatches), typeof(IBatches))]
    [InlineData(typeof(EfPeople), typeof(IPeople))]
    public void EveryMethod_LookedFor_HasItsCommand(Type store, Type port)
    {
        // SeedAsync of the drafts saves through SaveAsync; waking the runner asks for nothing; three of the messages' ask through methods they share.
        string[] through =
            ["EfDrafts.SeedAsync", "EfBatches.WakeWhenCommitted", "EfMessages.ThreadAsync", "EfMessages.FindAsync", "EfMessages.LateAsync"];
        var methods = port.GetMethods().Select(method => $"{store.Name}.{method.Name}").Except(through, StringComparer.Ordinal).ToList();

        methods.ShouldNotBeEmpty();
        methods.Except(_all.Select(one => one.Origin)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UnitOfWork.WasCommittedAsync")]
    [InlineData("ServiceJobs.ForgetCommitsAsync")]
    [InlineData("DatabaseMove.CopyTableAsync")]
    [InlineData("SqlServerKind.SetIdentityInsertAsync")]
    [InlineData("UserOnlyStore.FindByNameAsync")]
    [InlineData("EntityFrameworkCoreXmlRepository.GetAllElements")]
    public void RarePlace_LookedFor_HasItsCommand(string origin) => _all.Select(one => one.Origin).ShouldContain(origin);

    /// <summary>A class that takes up the context is to be walked through, too, or to be named here with its reason.</summary>
    [Fact]
    public void EveryClassWithTheContext_LookedFor_HasItsCommand()
    {
        string[] askNothing = [nameof(InfrastructureServices), nameof(DatabaseMaintenance), nameof(DatabaseStatus), nameof(NtmDbContext), "RuleFolder", "SecurityLog"];
        string[] writeOnly = ["DirectionTasks", "DecisionProjection"];
        string[] asksForMigrationsOnly = [nameof(DatabaseUpkeep)];
        var users = Types.InAssembly(typeof(NtmDbContext).Assembly)
            .That().HaveDependencyOn(typeof(NtmDbContext).FullName!)
            .And().DoNotResideInNamespace("NtmWorkflow.Infrastructure.Persistence.Providers")
            .GetTypes().Select(type => type.Name).ToList();

        users.Count.ShouldBeGreaterThan(10);
        users.Except(askNothing).Except(writeOnly).Except(asksForMigrationsOnly).Except(_all.Select(one => one.Origin.Split('.')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void SqlWrittenByHand_LookedFor_IsForSqliteOnly() =>
        walk.Echo.WrittenSql.ShouldBe(["SqliteKind.BeforeMigrationAsync"]);

    private static async Task<IReadOnlyList<string>> FindingsAsync(
        IReadOnlyList<Statement> statements, SqlServerVersion version = SqlServerVersion.Sql160)
    {
        using var model = DatabaseModel.Of(ScriptedTables.Of(await SchemaCheck.ScriptAsync()).Definitions, version);
        return model.Check(statements);
    }

    private int Distinct(string verb) => _all.Select(one => one.Text)
        .Where(text => text.Split('\n').Any(line => line.StartsWith(verb + " ", StringComparison.Ordinal)))
        .Distinct(StringComparer.Ordinal).Count();
}
