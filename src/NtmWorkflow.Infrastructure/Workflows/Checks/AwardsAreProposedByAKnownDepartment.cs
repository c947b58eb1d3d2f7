using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The department that proposes awards is one of the province's departments.</summary>
internal sealed class AwardsAreProposedByAKnownDepartment : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Departments is not null
        let file = province.Departments!
        let known = file.Value.Organisations.Where(body => body.Kind == OrganisationKind.Department).Select(body => body.Id).ToList()
        where file.Value.AwardsDepartment is { } named && !known.Contains(named)
        select file.Problem("$.awardsDepartment", $"Tỉnh không có sở, ngành \"{file.Value.AwardsDepartment}\".", Alternatives.Of(known));
}
