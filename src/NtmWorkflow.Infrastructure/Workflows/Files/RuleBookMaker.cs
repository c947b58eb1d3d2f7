using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Forms;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Puts the rule book together from a content that has no problem.</summary>
internal static class RuleBookMaker
{
    public static RuleBook Make(WorkflowsContent content) => new(
        content.Regimes.ToDictionary(regime => regime.Id, Book, StringComparer.Ordinal),
        UnitLives.In(content.Provinces.ToDictionary(province => new ProvinceYearId(province.Key), Year)),
        content.Calendar!.Value,
        content.Forms.ToDictionary(form => form.Value.Id, form => new PinnedForm(form.Value, form.Hash)));

    private static RegimeBook Book(RegimeContent regime) => new(
        regime.Regime!.Value,
        regime.Regime.Hash,
        regime.Sets.ToDictionary(set => set.Value.Id, set => set.Value, StringComparer.Ordinal),
        regime.Sets.ToDictionary(set => set.Value.Id, set => set.Hash, StringComparer.Ordinal),
        regime.Paths.ToDictionary(path => path.Name, path => path.Definition!, StringComparer.Ordinal),
        regime.Paths.ToDictionary(path => path.Name, path => path.Text, StringComparer.Ordinal));

    private static ProvinceYear Year(ProvinceContent province) => new(
        province.Province!.Value,
        province.Plan!.Value,
        province.Departments!.Value,
        province.Council!.Value,
        province.InspectionTeam!.Value,
        province.Overrides?.Value,
        province.Overrides?.Hash,
        province.Sets.ToDictionary(set => set.Value.Id, set => set.Value, StringComparer.Ordinal),
        province.Reporting?.Value);
}
