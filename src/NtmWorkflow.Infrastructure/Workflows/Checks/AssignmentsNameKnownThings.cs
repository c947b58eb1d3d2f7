using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An assignment names a set of the regime, a department of the province and indicators of the set.</summary>
internal sealed class AssignmentsNameKnownThings : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Departments is not null
        from assignment in province.Departments!.Value.Assignments.Index()
        let at = $"$.assignments[{assignment.Index}]"
        from problem in Of(province.Departments!, assignment.Item, at, content.RegimeOf(province))
        select problem;

    private static IEnumerable<FileProblem> Of(
        JsonFile<DepartmentsInCharge> file, Assignment assignment, string where, RegimeContent? regime)
    {
        var departments = file.Value.Organisations
            .Where(body => body.Kind is OrganisationKind.Department)
            .Select(body => body.Id)
            .ToList();
        if (!departments.Contains(assignment.Department))
        {
            yield return file.Problem(
                where + ".department", $"Không có sở, ngành \"{assignment.Department}\".", Alternatives.Of(departments));
        }

        foreach (var (at, shared) in (assignment.SharedWith ?? []).Index())
        {
            if (!departments.Contains(shared) || shared == assignment.Department)
            {
                yield return file.Problem(
                    $"{where}.sharedWith[{at}]", $"\"{shared}\" không phải sở, ngành cùng thực hiện.",
                    Alternatives.Of(departments.Where(id => id != assignment.Department)));
            }
        }

        if (regime is null)
        {
            yield break;
        }

        if (!regime.SetIds.Contains(assignment.CriteriaSet, StringComparer.Ordinal))
        {
            yield return file.Problem(
                where + ".criteriaSet", $"Không có bộ tiêu chí \"{assignment.CriteriaSet}\".", Alternatives.Of(regime.SetIds));
        }

        foreach (var (at, code) in assignment.Indicators.Index())
        {
            if (regime.Set(assignment.CriteriaSet) is { } set && set.Find(code) is null)
            {
                yield return file.Problem(
                    $"{where}.indicators[{at}]", $"Bộ tiêu chí \"{set.Id}\" không có chỉ tiêu \"{code}\".",
                    "Mã một chỉ tiêu của bộ tiêu chí");
            }
        }
    }
}
