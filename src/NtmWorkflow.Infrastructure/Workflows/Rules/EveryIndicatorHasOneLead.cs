using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Rules;

/// <summary>Every indicator of every set of the regime is signed off by exactly one department.</summary>
internal sealed class EveryIndicatorHasOneLead : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Departments is not null
        from set in content.RegimeOf(province)?.Sets ?? []
        from problem in Of(province.Departments!, set.Value)
        select problem;

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
                        "Mỗi chỉ tiêu đúng một cơ quan chủ trì");
                }
            }
        }

        foreach (var indicator in set.Indicators().Where(indicator => !led.Contains(indicator.Code)))
        {
            yield return file.Problem(
                "$.assignments", $"Chỉ tiêu {indicator.Code} của bộ \"{set.Id}\" chưa có cơ quan chủ trì.",
                "Mỗi chỉ tiêu đúng một cơ quan chủ trì");
        }
    }
}
