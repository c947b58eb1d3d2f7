using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// A commune names a district of the province as its parent, or none where the regime has no districts; a hamlet or
/// residential area names its commune; a district has none.
/// </summary>
internal sealed class CommunesLieInADistrict : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Province is not null
        let file = province.Province!
        let hasDistricts = content.RegimeOf(province)?.Regime?.Value.HasDistricts ?? true
        from unit in file.Value.Units.Index()
        let problem = Of(file, unit.Item, $"$.units[{unit.Index}].parent", hasDistricts)
        where problem is not null
        select problem;

    private static FileProblem? Of(JsonFile<Province> file, Unit unit, string where, bool hasDistricts) => unit.Kind switch
    {
        UnitKind.Province or UnitKind.District => unit.Parent is null
            ? null
            : file.Problem(where, $"\"{unit.Id}\" là cấp {Shown.Kind(unit.Kind)} nên không thuộc đơn vị nào khác.", "null"),
        UnitKind.Commune => !hasDistricts && unit.Parent is null ? null : Under(file, unit, where, UnitKind.District),
        _ => Under(file, unit, where, UnitKind.Commune),
    };

    private static FileProblem? Under(JsonFile<Province> file, Unit unit, string where, UnitKind above)
    {
        var parents = file.Value.Units.Where(other => other.Kind == above).Select(other => other.Id).ToList();
        return unit.Parent is { } parent && parents.Contains(parent)
            ? null
            : file.Problem(
                where, $"{(unit.Kind is UnitKind.Commune ? "Xã" : "Đơn vị")} \"{unit.Id}\" chưa thuộc {Shown.Kind(above)} nào của tỉnh.", Alternatives.Of(parents));
    }
}
