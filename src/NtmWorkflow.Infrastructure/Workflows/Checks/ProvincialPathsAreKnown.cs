using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A path that a province takes instead of its regime's is for a level of the regime, once for each procedure, and lies in its folder.</summary>
internal sealed class ProvincialPathsAreKnown : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Province is not null
        from problem in Of(province.Province!, content.RegimeOf(province))
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<Province> file, RegimeContent? regime)
    {
        var seen = new HashSet<(string, Procedure)>();
        foreach (var (at, own) in (file.Value.Paths ?? []).Index())
        {
            if (!seen.Add((own.Level, own.Procedure)))
            {
                yield return file.Problem($"$.paths[{at}]", $"Mức \"{own.Level}\" đã có quy trình riêng.", "Mỗi mức, mỗi thủ tục một quy trình");
            }

            if (regime?.Regime is { Value.Levels: var levels } && levels.All(level => level.Id != own.Level))
            {
                yield return file.Problem($"$.paths[{at}].level", $"Không có mức \"{own.Level}\".", Alternatives.Of(levels.Select(level => level.Id)));
            }

            if (regime is not null && regime.Paths.All(path => path.Name != own.Path))
            {
                yield return file.Problem($"$.paths[{at}].path", $"Không có quy trình \"{own.Path}\".", Alternatives.Of(regime.Paths.Select(path => path.Name)));
            }
        }
    }
}
