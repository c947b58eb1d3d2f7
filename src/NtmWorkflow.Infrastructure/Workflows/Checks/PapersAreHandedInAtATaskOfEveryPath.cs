using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The task at which a paper is handed in stands in every path by which a unit that hands it in is recognised.</summary>
internal sealed class PapersAreHandedInAtATaskOfEveryPath : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from path in regime.Paths
        where path.Definition is not null
        let kinds = regime.Regime!.Value.Levels.Where(level => level.Path == path.Name).Select(level => level.AppliesTo).ToList()
        let tasks = path.Definition!.Nodes.Values.OfType<UserTask>().Select(task => task.Id).ToList()
        from paper in regime.Regime!.Value.Papers.Index()
        where kinds.Exists(kind => paper.Item.Kinds?.Contains(kind) ?? true) && !tasks.Contains(paper.Item.Task, StringComparer.Ordinal)
        select regime.Regime!.Problem(
            $"$.papers[{paper.Index}].task", $"Quy trình {path.Name} không có bước \"{paper.Item.Task}\".",
            Alternatives.Of(tasks));
}
