using NtmWorkflow.Infrastructure.Workflows.Checks;
using NtmWorkflow.Infrastructure.Workflows.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

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

        return Read(RuleFiles.Load(new SourceFolder(folder, problems)), problems);
    }

    /// <summary>Reads files that are held already, by the same rules.</summary>
    /// <param name="files">The files.</param>
    /// <param name="problems">What was wrong with getting them; what is found is added.</param>
    internal static WorkflowsReading Read(RuleFiles files, List<FileProblem> problems)
    {
        var content = new FolderReader(files, problems).Read();
        problems.AddRange(AllRules.List.SelectMany(rule => rule.Check(content)));
        var figures = Count(content, files.Paths.Count(path => !path.StartsWith("schemas/", StringComparison.Ordinal)));
        return problems.Count == 0
            ? new WorkflowsReading(RuleBookMaker.Make(content), DemonstrationsOf(content), [], figures)
            {
                Files = files,
                Statements = FigureFinder.In(content),
            }
            : new WorkflowsReading(null, Nothing, InOrder(problems), figures);
    }

    private static Dictionary<string, Demonstration> Nothing => [];

    private static List<FileProblem> InOrder(List<FileProblem> problems) =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    private static Dictionary<string, Demonstration> DemonstrationsOf(WorkflowsContent content) => content.Provinces
        .Where(province => province.Demonstration is not null)
        .ToDictionary(province => province.Key, province => province.Demonstration!.Value, StringComparer.Ordinal);

    private static FigureCount Count(WorkflowsContent content, int files)
    {
        var statuses = JsonFiles.Of(content).SelectMany(file => file.All("status")).Select(status => status.Value).ToList();
        return new FigureCount(
            files,
            statuses.Count(status => string.Equals(status, "verified", StringComparison.Ordinal)),
            statuses.Count(status => string.Equals(status, "unconfirmed", StringComparison.Ordinal)));
    }
}
