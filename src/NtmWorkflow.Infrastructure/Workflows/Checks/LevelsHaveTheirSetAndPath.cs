using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The criteria set and the path that a level names lie in the regime's folder.</summary>
internal sealed class LevelsHaveTheirSetAndPath : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.Where(regime => regime.Regime is not null).SelectMany(regime => Of(regime, regime.Regime!));

    private static IEnumerable<FileProblem> Of(RegimeContent regime, JsonFile<Regime> file)
    {
        var paths = regime.Paths.Select(path => path.Name).ToList();
        foreach (var (at, level) in file.Value.Levels.Index())
        {
            if (!regime.SetIds.Contains(level.CriteriaSet, StringComparer.Ordinal))
            {
                yield return file.Problem(
                    $"$.levels[{at}].criteriaSet", $"Không có bộ tiêu chí \"{level.CriteriaSet}\".",
                    Alternatives.Of(regime.SetIds));
            }

            if (level.Path is not null && !paths.Contains(level.Path, StringComparer.Ordinal))
            {
                yield return file.Problem($"$.levels[{at}].path", $"Không có quy trình \"{level.Path}\".", Alternatives.Of(paths));
            }

            foreach (var (number, other) in (level.Procedures ?? []).Index().Where(other => !paths.Contains(other.Item.Path, StringComparer.Ordinal)))
            {
                yield return file.Problem(
                    $"$.levels[{at}].procedures[{number}].path", $"Không có quy trình \"{other.Path}\".", Alternatives.Of(paths));
            }
        }
    }
}
