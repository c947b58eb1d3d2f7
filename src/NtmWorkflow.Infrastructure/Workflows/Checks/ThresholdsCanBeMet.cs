using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A level can be reached: not below nothing, whole where things are counted, and one for each unit and year.</summary>
internal sealed class ThresholdsCanBeMet : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from set in content.Sets
        from one in PlacedIndicator.In(set.Value)
        from problem in Values(set, one).Concat(Twice(set, one)).Concat(Sexes(set, one))
        select problem;

    private static IEnumerable<FileProblem> Values(JsonFile<CriteriaSet> set, PlacedIndicator one)
    {
        var values = (one.Indicator.Threshold.Levels ?? [])
            .Select((level, at) => (Value: (decimal?)level.Value, Where: $"{one.Where}.threshold.levels[{at}].value"))
            .Append((one.Indicator.Threshold.Value, one.Where + ".threshold.value"));
        foreach (var (value, where) in values)
        {
            if (value is < 0 && one.Indicator.Kind is not IndicatorKind.Percent)
            {
                yield return set.Problem(where, $"Không số liệu nào đạt được mức {Shown.Number(value.Value)}.", "Số không âm");
            }
            else if (value is { } level && one.Indicator.Kind is IndicatorKind.Count && one.Indicator.Comparison is Comparison.Equal
                && level != decimal.Truncate(level))
            {
                yield return set.Problem(where, $"Số lượng không thể bằng {Shown.Number(level)}.", "Số nguyên");
            }
        }
    }

    private static IEnumerable<FileProblem> Twice(JsonFile<CriteriaSet> set, PlacedIndicator one)
    {
        var seen = new HashSet<(string?, string?, int?)>();
        return (one.Indicator.Threshold.Levels ?? []).Index()
            .Where(level => !seen.Add((level.Item.Region, level.Item.Group, level.Item.Year)))
            .Select(level => set.Problem(
                $"{one.Where}.threshold.levels[{level.Index}]", "Vùng, nhóm xã và năm này đã có mức.", "Mỗi vùng, nhóm xã, năm một mức"));
    }

    private static IEnumerable<FileProblem> Sexes(JsonFile<CriteriaSet> set, PlacedIndicator one) =>
        one.Indicator is { BothSexes: true, Kind: IndicatorKind.YesNo or IndicatorKind.NestedSet }
            ? [set.Problem(one.Where + ".bothSexes", $"Chỉ tiêu {one.Indicator.Code} không đo bằng số nên không tách nữ và nam.", "false")]
            : [];
}
