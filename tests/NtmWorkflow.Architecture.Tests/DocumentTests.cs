using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>What the documents point at is there, and every decision says the same five things.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Sections = ["Context", "Drivers", "Options", "Choice", "Price"];

    private static readonly string[] Tops = ["src/", "tests/", "docs/", "workflows/", "deploy/", "bench/", ".ci/"];

    // Made by a build, a run or whoever publishes it.
    private static readonly string[] Made = ["/bin/", "/App_Data", "/secrets"];

    public static TheoryData<string> Decisions =>
        [.. Repository.Tracked().Where(file => file.StartsWith("docs/adr/", StringComparison.Ordinal))];

    public static TheoryData<string> Documents =>
        [.. Repository.Tracked().Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Decision_Read_HasADateAndSaysContextDriversOptionsChoiceAndPrice(string file)
    {
        var text = Repository.Text(file);

        Date().IsMatch(text).ShouldBeTrue("a line “Date: 2026-11-23. Status: accepted.” below the title");
        Section().Matches(text).Select(found => found.Groups["name"].Value).ShouldBe(Sections);
        Part(text, "Drivers").ShouldStartWith("1. ");
        Part(text, "Options").ShouldStartWith("- **");
        Sections.Where(section => Part(text, section).Length < 40).ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_Listed_AreNumberedWithoutAGap()
    {
        var numbers = Repository.Tracked().Select(file => Number().Match(file)).Where(found => found.Success).Select(found => int.Parse(found.Groups["n"].Value, null)).Order().ToList();

        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_Read_PointsOnlyAtWhatIsThere(string file)
    {
        var text = Fence().Replace(Repository.Text(file), "");
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;

        Link().Matches(text).Select(found => found.Groups["to"].Value)
            .Where(to => !Path.Exists(Path.Combine(folder, to))).ShouldBeEmpty("links");
        Quoted().Matches(text).Select(found => found.Groups["path"].Value)
            .Where(path => Tops.Any(top => path.StartsWith(top, StringComparison.Ordinal)) && !Made.Any(made => path.Contains(made, StringComparison.Ordinal)))
            .SelectMany(Spelled)
            .Where(path => !Path.Exists(Path.Combine(Repository.Root, path))).ShouldBeEmpty("paths");
    }

    [Theory]
    [InlineData("src/a.{b,c}.cs", new[] { "src/a.b.cs", "src/a.c.cs" })]
    [InlineData("src/a.cs", new[] { "src/a.cs" })]
    public void Path_WithAlternatives_IsSpelledOut(string path, string[] spelled) => Spelled(path).ShouldBe(spelled);

    private static IEnumerable<string> Spelled(string path) => Choice().Match(path) is { Success: true } choice
        ? choice.Groups["any"].Value.Split(',').SelectMany(one => Spelled(path[..choice.Index] + one + path[(choice.Index + choice.Length)..]))
        : [path];

    private static string Part(string text, string section) =>
        text.Split($"\n## {section}\n") is [_, var rest, ..] ? rest.Split("\n## ")[0].Trim() : "";

    [GeneratedRegex(@"^Date: (\d{4}-\d{2}-\d{2}|YYYY-MM-DD)\. Status: .+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^docs/adr/0*(?<n>\d+)-", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!\w+:|#)(?<to>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>([\w./-]|\{[^},]+,[^}]*\})+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{(?<any>[^}]*)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();
}
