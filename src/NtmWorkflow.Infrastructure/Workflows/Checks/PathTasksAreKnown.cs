using System.Reflection;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Every task of a path is one that an act of the domain completes.</summary>
internal sealed class PathTasksAreKnown : IWorkflowsRule
{
    private static readonly List<string> Known =
        [.. typeof(PathTasks).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from path in content.Regimes.SelectMany(regime => regime.Paths)
        where path.Definition is not null
        from task in path.Definition!.Nodes.Values.OfType<UserTask>().OrderBy(task => task.Line)
        where !Known.Contains(task.Id, StringComparer.Ordinal)
        select new FileProblem(
            path.Path, task.Id, task.Line, $"Dịch vụ không có việc nào hoàn thành bước \"{task.Id}\".", Alternatives.Of(Known));
}
