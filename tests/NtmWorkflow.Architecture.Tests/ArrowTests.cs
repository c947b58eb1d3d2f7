using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Arrows point down only: Web and Cli, migrations, Infrastructure, Application, Domain, Process.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Projects = ["Process", "Domain", "Application", "Infrastructure", "Web"];
    private static readonly string[] Stores = ["Microsoft.EntityFrameworkCore", "Hangfire"];

    /// <summary>The programs bring the migrations along; nobody else knows of them.</summary>
    [Theory]
    [InlineData("Process")]
    [InlineData("Domain", "Process")]
    [InlineData("Application", "Domain")]
    [InlineData("Infrastructure", "Application")]
    [InlineData("Migrations.Sqlite", "Infrastructure")]
    [InlineData("Migrations.SqlServer", "Infrastructure")]
    [InlineData("Migrations.PostgreSql", "Infrastructure")]
    [InlineData("Web", "Infrastructure", "Migrations.Sqlite", "Migrations.SqlServer", "Migrations.PostgreSql")]
    [InlineData("Cli", "Infrastructure", "Migrations.Sqlite", "Migrations.SqlServer", "Migrations.PostgreSql")]
    public void Project_Read_PointsOnlyToTheOneBelow(string project, params string[] below) =>
        References(project, "ProjectReference").Select(path => path.Split('\\', '/')[^1]).ShouldBe(below.Select(one => $"NtmWorkflow.{one}.csproj"));

    [Theory]
    [InlineData("Process")]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Infrastructure")]
    public void Types_Looked_UseNoneAbove(string project)
    {
        string[] above = [.. Projects.Skip(Array.IndexOf(Projects, project) + 1).Append("Cli").Append("Migrations").Select(name => $"NtmWorkflow.{name}")];

        Users(project, above).ShouldBeEmpty();
    }

    [Fact]
    public void Cli_Looked_UsesNothingOfTheWeb() => Users("Cli", "NtmWorkflow.Web").ShouldBeEmpty();

    [Theory]
    [InlineData("Process")]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Cli")]
    public void Types_Looked_TouchNeitherDatabaseNorJobs(string project) => Users(project, Stores).ShouldBeEmpty();

    /// <summary>The question above is asked in words that the answer can be "yes" to.</summary>
    [Fact]
    public void Infrastructure_Looked_TouchesBoth() => Stores.ShouldAllBe(store => Users("Infrastructure", store).Count > 0);

    [Theory]
    [InlineData("Process")]
    [InlineData("Domain")]
    public void PureProject_Read_ReferencesNoPackage(string project)
    {
        References(project, "PackageReference").ShouldBeEmpty();
        References(project, "FrameworkReference").ShouldBeEmpty();
        using var locked = JsonDocument.Parse(Repository.Text($"src/NtmWorkflow.{project}/packages.lock.json"));
        locked.RootElement.GetProperty("dependencies").EnumerateObject().Single().Value.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => package.Name)
            .ShouldBe(["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"], ignoreOrder: true);
    }

    /// <summary>JSON is read and written by one library; the other one comes along with Hangfire, and nothing here knows it.</summary>
    [Theory]
    [InlineData("Process")]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Infrastructure")]
    [InlineData("Web")]
    [InlineData("Cli")]
    public void Types_Looked_KnowOneJsonLibrary(string project)
    {
        References(project, "PackageReference").Where(package => package.Contains("Newtonsoft", StringComparison.Ordinal) || package == "NJsonSchema").ShouldBeEmpty();
        Users(project, "Newtonsoft", "NJsonSchema").ShouldBeEmpty();
    }

    [Fact]
    public void EveryProject_Looked_HasItsLockFileTracked()
    {
        var tracked = Repository.Tracked().ToHashSet(StringComparer.Ordinal);
        var projects = Repository.Projects().ToList();

        projects.Count.ShouldBeGreaterThan(10);
        projects.Select(project => Path.GetDirectoryName(project)!.Replace('\\', '/') + "/packages.lock.json")
            .Where(file => !tracked.Contains(file)).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Users(string project, params string[] of) =>
    [
        .. Types.InAssembly(Assembly.Load(project == "Cli" ? "ntm" : $"NtmWorkflow.{project}"))
            .That().HaveDependencyOnAny(of).GetTypes().Select(type => type.FullName!),
    ];

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Text($"src/{(project.StartsWith("Migrations.", StringComparison.Ordinal) ? "Migrations/" : "")}NtmWorkflow.{project}/NtmWorkflow.{project}.csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);
}
