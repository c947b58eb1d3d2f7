using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A time limit written <c>@key</c> in a path has its key in the regime.</summary>
internal sealed class PathsNameKnownTimeLimits : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from path in regime.Paths
        where path.Definition is not null
        from node in path.Definition!.Nodes.Values.OrderBy(node => node.Line)
        let key = Limit(node)?.Key
        where key is not null && !regime.Regime!.Value.TimeLimits.ContainsKey(key)
        select new FileProblem(
            path.Path, node.Id, node.Line, $"Thời hạn \"@{key}\" không có trong regime.json.",
            Alternatives.Of(regime.Regime!.Value.TimeLimits.Keys));

    private static TimeLimit? Limit(FlowNode node) => node switch
    {
        UserTask task => task.TimeLimit,
        BoundaryTimer timer => timer.Limit,
        IntermediateTimer timer => timer.Limit,
        _ => null,
    };
}
