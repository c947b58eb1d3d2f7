using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Every indicator of a set that can be judged and that the plan aims for, or that any department has, is signed off by exactly one department.</summary>
internal sealed class EveryIndicatorHasOneLead : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Departments is not null
        from set in content.RegimeOf(province)?.Sets ?? []
        where set.Value.CanBeJudged && IsUsed(province, content.RegimeOf(province)!, set.Value.Id)
        from problem in Of(province.Departments!, set.Value)
        select problem;

    private static bool IsUsed(ProvinceContent province, RegimeContent regime, string set) =>
        province.Departments!.Value.Assignments.Any(assignment => string.Equals(assignment.CriteriaSet, set, StringComparison.Ordinal))
        || (regime.Regime?.Value.Levels ?? []).Any(level => string.Equals(level.CriteriaSet, set, StringComparison.Ordinal)
            && province.Plan?.Value.Targets.Any(target => string.Equals(target.Level, level.Id, StringComparison.Ordinal)) is true);

    private static IEnumerable<FileProblem> Of(JsonFile<DepartmentsInCharge> file, CriteriaSet set)
    {
        var led = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, assignment) in file.Value.Assignments.Index())
        {
            if (!string.Equals(assignment.CriteriaSet, set.Id, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (below, code) in assignment.Indicators.Index())
            {
                if (!led.Add(code))
                {
                    yield return file.Problem(
                        $"$.assignments[{at}].indicators[{below}]",
                        $"Chỉ tiêu {code} của bộ \"{set.Id}\" đã có cơ quan chủ trì.",
                        "Mỗi chỉ tiêu đúng một cơ quan chủ trì; cơ quan phối hợp ghi ở sharedWith");
                }
            }
        }

        foreach (var code in set.Indicators().Select(indicator => indicator.Code).Distinct().Where(code => !led.Contains(code)))
        {
            yield return file.Problem(
                "$.assignments", $"Chỉ tiêu {code} của bộ \"{set.Id}\" chưa có cơ quan chủ trì.",
                "Mỗi chỉ tiêu đúng một cơ quan chủ trì");
        }
    }
}
