using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The unit or body that a member comes from is one of the province.</summary>
internal sealed class MembersComeFromKnownBodies : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province is { Province: not null, Departments: not null }
        let known = province.Province!.Value.Units.Select(unit => unit.Id.Committee)
            .Concat(province.Departments!.Value.Organisations.Select(body => body.Id)).ToHashSet()
        from file in new[] { province.Council, province.InspectionTeam }.OfType<JsonFile<Board>>()
        from member in file.Value.Members.Index()
        where member.Item.Unit is { } unit && !known.Contains(unit)
        select file.Problem(
            $"$.members[{member.Index}].unit", $"Không có đơn vị, cơ quan “{member.Item.Unit}”.", "Mã một đơn vị trong province.json hoặc tổ chức trong departments.json");
}
