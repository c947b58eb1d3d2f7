using Newtonsoft.Json.Linq;
using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Infrastructure.Workflows.Rules;

namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>Reads and checks the folder <c>workflows</c>, and reports every problem at once.</summary>
public static class WorkflowsReader
{
    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder <c>workflows</c>.</param>
    /// <returns>The rule book, or every problem that stands in its way.</returns>
    public static WorkflowsReading Read(string folder)
    {
        var problems = new List<FileProblem>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new FileProblem(
                folder, "$", null, "Không có thư mục này.", "Thư mục workflows với regimes, provinces và calendars"));
            return new WorkflowsReading(null, Nothing, problems, new FigureCount(0, 0, 0));
        }

        var source = new SourceFolder(folder, problems);
        var paths = source.Paths();
        var content = new FolderReader(source, paths, problems).Read();
        problems.AddRange(AllRules.List.SelectMany(rule => rule.Check(content)));
        var figures = Figures(content, paths.Count(path => !path.StartsWith("schemas/", StringComparison.Ordinal)));
        return problems.Count == 0
            ? new WorkflowsReading(RuleBookMaker.Make(content), DemonstrationsOf(content), [], figures)
            : new WorkflowsReading(null, Nothing, InOrder(problems), figures);
    }

    private static Dictionary<string, Demonstration> Nothing => [];

    private static List<FileProblem> InOrder(List<FileProblem> problems) =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    private static Dictionary<string, Demonstration> DemonstrationsOf(WorkflowsContent content) => content.Provinces
        .Where(province => province.Demonstration is not null)
        .ToDictionary(province => province.Key, province => province.Demonstration!.Value, StringComparer.Ordinal);

    private static FigureCount Figures(WorkflowsContent content, int files)
    {
        var statuses = JsonRoots.Of(content)
            .SelectMany(file => file.Root.SelectTokens("$..status"))
            .Select(status => status.Value<string>())
            .ToList();
        return new FigureCount(
            files,
            statuses.Count(status => string.Equals(status, "verified", StringComparison.Ordinal)),
            statuses.Count(status => string.Equals(status, "unconfirmed", StringComparison.Ordinal)));
    }
}
