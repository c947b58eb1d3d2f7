using System.Text.RegularExpressions;

namespace NtmWorkflow.Deploy.Tests.Files;

/// <summary>The one table of settings in docs/operations.md names what is read, and nothing else.</summary>
public sealed partial class SettingsTests
{
    private static readonly IReadOnlyList<(string Name, string Reader)> Table =
    [
        .. Row().Matches(Repository.Text("docs/operations.md")).Select(row => (row.Groups["name"].Value, row.Groups["reader"].Value)),
    ];

    [Fact]
    public void Table_Read_NamesEachSettingOnce()
    {
        Table.Count.ShouldBeGreaterThan(10);
        Table.Select(row => row.Name).ShouldBeUnique();
    }

    [Fact]
    public void Code_Read_AsksForTheSettingsOfTheTable()
    {
        var sources = Repository.FilesUnder("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(Repository.Text).ToList();

        sources.SelectMany(KeysIn).Distinct(StringComparer.Ordinal)
            .ShouldBe(Table.Where(row => row.Reader is "service" or "ntm" or "service, ntm").Select(row => row.Name), ignoreOrder: true);
        sources.Where(text => OtherWays().IsMatch(text)).ShouldBeEmpty("settings are read by their whole name, so that they can be found");
    }

    [Theory]
    [InlineData("""var a = configuration["Data:Folder"];""", "Data:Folder")]
    [InlineData("""const string Key = "Proxy:Addresses"; x.GetSection(Key)""", "Proxy:Addresses")]
    [InlineData("""Environment.GetEnvironmentVariable("MoveTo__ConnectionString")""", "MoveTo:ConnectionString")]
    [InlineData("""builder.Configuration.GetValue<int>("Mail:Port", 25)""", "Mail:Port")]
    [InlineData("configuration[name]", "? name")]
    public void Key_InCode_IsFound(string code, string key) => KeysIn(code).ShouldBe([key]);

    [Fact]
    public void ComposeFiles_Read_UseTheVariablesOfTheTable() => Repository.FilesUnder("deploy/compose")
        .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))
        .SelectMany(file => Variable().Matches(Repository.Text(file)).Select(found => found.Groups["name"].Value)).Distinct(StringComparer.Ordinal)
        .ShouldBe(Table.Where(row => row.Reader == "compose").Select(row => row.Name), ignoreOrder: true);

    [Fact]
    public void DeployFiles_Read_SetWhatTheTableKnows()
    {
        var set = Repository.FilesUnder("deploy").Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(file => Set().Matches(Repository.Text(file)).Select(found => Plain(found.Value))).Distinct(StringComparer.Ordinal).ToList();

        set.Count.ShouldBeGreaterThan(6);
        set.Except(Table.Select(row => row.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> KeysIn(string code) => Read().Matches(code).Select(read =>
        read.Groups["key"].Success ? Plain(read.Groups["key"].Value)
        : Regex.Match(code, $"const string {read.Groups["name"].Value} = \"(?<key>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } constant
            ? Plain(constant.Groups["key"].Value)
            : "? " + read.Groups["name"].Value);

    /// <summary>A setting's name without the spelling of environment variables and the number in a list.</summary>
    private static string Plain(string key) => Number().Replace(key, "").Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(?<name>[\w:]+)` \| (?<reader>service|ntm|service, ntm|ASP\.NET Core|compose) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("""(onfiguration\[|GetSection\(|(?<!Try)GetValue<\w+>\(|GetEnvironmentVariable\()("(?<key>[^"]+)"|(?<name>\w+))""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Read();

    [GeneratedRegex(@"\.Bind\(|GetConnectionString\(|BindConfiguration\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherWays();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z_]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\b(?:[A-Z][a-z]\w*(?:__\w+)+|AllowedHosts|ASPNETCORE_[A-Z_]+|DOTNET_Enable\w+)(?=[:=])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"__\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
