using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>What the documents on security name is there: a table that promises a test has it.</summary>
public sealed partial class SecurityDocumentTests
{
    private const string Attacks = "docs/security/attacks.md";
    private const string Asvs = "docs/security/asvs.md";

    /// <summary>How many requirements of levels 1 and 2 each section of ASVS 5.0 has.</summary>
    private static readonly Dictionary<string, int> Requirements = new(StringComparer.Ordinal)
    {
        ["1"] = 27,
        ["2"] = 11,
        ["3"] = 19,
        ["4"] = 10,
        ["5"] = 9,
        ["6"] = 35,
        ["7"] = 18,
        ["8"] = 7,
        ["9"] = 7,
        ["10"] = 29,
        ["11"] = 14,
        ["12"] = 9,
        ["13"] = 13,
        ["14"] = 9,
        ["15"] = 13,
        ["16"] = 16,
        ["17"] = 7,
    };

    [Theory]
    [InlineData(Attacks)]
    [InlineData(Asvs)]
    public void Test_Named_IsThere(string document)
    {
        var classes = Repository.Tracked().Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileName(file).Split('.')[0], StringComparer.Ordinal);

        Named().Matches(Repository.Text(document)).Select(found => (Class: found.Groups["class"].Value, Method: found.Groups["method"].Value))
            .Where(test => !classes[test.Class].Any(file => Repository.Text(file).Contains($" {test.Method}(", StringComparison.Ordinal)
                || (test.Method.Length == 0 && Repository.Text(file).Contains(" class " + test.Class, StringComparison.Ordinal))))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Attacks_Counted_AreAtLeastForty() =>
        Row().Matches(Repository.Text(Attacks)).Select(found => found.Groups["test"].Value).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(40);

    [Fact]
    public void Asvs_Read_HasEveryRequirementOnceAndSaysHowItIsMet()
    {
        var rows = Requirement().Matches(Repository.Text(Asvs)).ToList();

        rows.Select(row => row.Groups["number"].Value).ShouldBeUnique();
        rows.GroupBy(row => row.Groups["chapter"].Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal)
            .ShouldBe(Requirements);
        rows.Where(row => row.Groups["how"].Value.Trim().Length < 2 || row.Groups["test"].Value.Trim().Length == 0).ShouldBeEmpty();
        rows.Select(row => row.Groups["how"].Value).Where(how => how.Contains("**Open**", StringComparison.Ordinal) && !Reason().IsMatch(how))
            .ShouldBeEmpty("what is open says why");
    }

    [GeneratedRegex("`(?<class>[A-Za-z]+Tests)(\\.(?<method>[A-Za-z0-9_]+))?`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Named();

    [GeneratedRegex("^\\| [^|*]+ \\| [^|]+ \\| `(?<test>[^`]+)` \\|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex Row();

    [GeneratedRegex("^\\| (?<number>(?<chapter>\\d+)\\.\\d+\\.\\d+) \\|(?<how>[^|]*)\\|(?<test>[^|]*)\\|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex Requirement();

    [GeneratedRegex("\\*\\*Open\\*\\*.*: .{5,}", RegexOptions.None, 1_000)]
    private static partial Regex Reason();
}
