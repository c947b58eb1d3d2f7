using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A path has the step that ends its procedure, and a revocation has a formula to rest on.</summary>
internal sealed class PathsFitTheirProcedure : IWorkflowsRule
{
    private static readonly Dictionary<Procedure, string[]> Ends = new()
    {
        [Procedure.Recognition] = [PathTasks.Decide, PathTasks.CentralDecision, PathTasks.LocalDecide],
        [Procedure.Acceptance] = [PathTasks.Decide],
        [Procedure.Review] = [PathTasks.ConcludeReview],
        [Procedure.Revocation] = [PathTasks.DecideRevocation, PathTasks.CentralDecision],
    };

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from level in regime.Regime!.Value.Levels.Index()
        from problem in Of(regime, regime.Regime!, level.Item, $"$.levels[{level.Index}]")
        select problem;

    private static IEnumerable<FileProblem> Of(RegimeContent regime, JsonFile<Regime> file, RecognitionLevel level, string where)
    {
        var named = (level.Procedures ?? []).Select((one, at) => (one.Procedure, Path: (string?)one.Path, Where: $"{where}.procedures[{at}]"))
            .Prepend((Procedure.Recognition, level.Path, where + ".path"));
        foreach (var (procedure, path, at) in named)
        {
            if (regime.Paths.FirstOrDefault(one => one.Name == path)?.Definition is { } definition && !Ends[procedure].Any(definition.Nodes.ContainsKey))
            {
                yield return file.Problem(
                    at, $"Quy trình {path} không có bước kết thúc thủ tục “{procedure.Vietnamese()}”.", string.Join(" hoặc ", Ends[procedure]));
            }

            if (procedure == Procedure.Revocation && level.Revocation is null)
            {
                yield return file.Problem(at, $"Mức \"{level.Id}\" có quy trình thu hồi nhưng không có điều kiện thu hồi.", "Có revocation của mức");
            }
        }
    }
}
