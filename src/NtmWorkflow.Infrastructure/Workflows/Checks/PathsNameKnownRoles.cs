using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Every task of a path is for a role that has a part in the procedure.</summary>
internal sealed class PathsNameKnownRoles : IWorkflowsRule
{
    private static readonly List<string> TakingPart =
        [.. Enum.GetValues<Role>().Except([Role.CentralCoordinationOffice, Role.Administrator, Role.System]).Select(role => role.Id())];

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from path in content.Regimes.SelectMany(regime => regime.Paths)
        where path.Definition is not null
        from task in path.Definition!.Nodes.Values.OfType<UserTask>().OrderBy(task => task.Line)
        where !TakingPart.Contains(task.Role, StringComparer.Ordinal)
        select new FileProblem(
            path.Path, task.Id, task.Line, $"Không có vai trò \"{task.Role}\" trong quy trình.", Alternatives.Of(TakingPart));
}
