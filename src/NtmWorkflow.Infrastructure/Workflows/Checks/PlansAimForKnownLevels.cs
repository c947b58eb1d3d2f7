using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A plan names units of the province, each once, and each aims for a level of its own kind.</summary>
internal sealed class PlansAimForKnownLevels : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Plan is not null && province.Province is not null
        from problem in Of(province.Plan!, province.Province!.Value, content.RegimeOf(province)?.Regime?.Value)
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<Plan> plan, Province province, Regime? regime)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, target) in plan.Value.Targets.Index())
        {
            var where = $"$.targets[{at}]";
            var unit = province.Units.FirstOrDefault(unit => string.Equals(unit.Id, target.Unit, StringComparison.Ordinal));
            if (unit is null)
            {
                yield return plan.Problem(
                    where + ".unit", $"Không có đơn vị \"{target.Unit}\" trong province.json.", "Mã một đơn vị của tỉnh");
            }
            else if (!named.Add(target.Unit))
            {
                yield return plan.Problem(
                    where + ".unit", $"Đơn vị \"{target.Unit}\" đã có mục tiêu.", "Mỗi đơn vị một mục tiêu");
            }

            var levels = regime?.Levels.Where(level => level.AppliesTo == unit?.Kind).Select(level => level.Id).ToList();
            if (unit is not null && levels is not null && !levels.Contains(target.Level, StringComparer.Ordinal))
            {
                yield return plan.Problem(
                    where + ".level", $"Không có mức đạt chuẩn \"{target.Level}\" cho {Shown.Kind(unit.Kind)}.", Alternatives.Of(levels));
            }
        }
    }
}
