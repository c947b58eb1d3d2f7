using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Rules;

/// <summary>A commune names a district of the province as its parent; a district has none.</summary>
internal sealed class CommunesLieInADistrict : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from file in content.Provinces.Select(province => province.Province).OfType<JsonFile<Province>>()
        let districts = file.Value.Units.Where(unit => unit.Kind is UnitKind.District).Select(unit => unit.Id).ToList()
        from unit in file.Value.Units.Index()
        let problem = Of(file, unit.Item, $"$.units[{unit.Index}].parent", districts)
        where problem is not null
        select problem;

    private static FileProblem? Of(JsonFile<Province> file, Unit unit, string where, List<string> districts) => unit switch
    {
        { Kind: UnitKind.District, Parent: not null } =>
            file.Problem(where, $"\"{unit.Id}\" là cấp huyện nên không thuộc đơn vị nào khác.", "null"),
        { Kind: UnitKind.Commune } when !districts.Contains(unit.Parent ?? "", StringComparer.Ordinal) =>
            file.Problem(where, $"Xã \"{unit.Id}\" chưa thuộc huyện nào của tỉnh.", Choice.Of(districts)),
        _ => null,
    };
}
