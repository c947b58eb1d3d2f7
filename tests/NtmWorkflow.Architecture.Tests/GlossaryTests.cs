using System.Reflection;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> Explained =
        [.. File.ReadLines(Path.Combine(Repository(), "docs", "glossary.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["name"].Value)];

    [Theory]
    [InlineData("NtmWorkflow.Domain")]
    [InlineData("NtmWorkflow.Process")]
    public void PublicTypes_LookedUp_AreAllInTheGlossary(string assembly) => Assembly.Load(assembly).GetExportedTypes()
        // The compiler's own types for extension members have names that nobody can write.
        .Where(type => !type.Name.StartsWith('<'))
        .Select(type => type.Name.Split('`')[0])
        .Where(name => !Explained.Contains(name))
        .ShouldBeEmpty("a row in docs/glossary.md: | thuật ngữ | `Name` | meaning |");

    [GeneratedRegex(@"^\|[^|]+\|\s*`(?<name>\w+)(<[^`]*>)?`\s*\|[^|]*\S[^|]*\|$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "NtmWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
