using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A province's own figure names a measured indicator of a set, can be reached, and is the only one for its units and days.</summary>
internal sealed class OverridesNameKnownIndicators : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Overrides is not null
        let regime = content.RegimeOf(province)
        where regime is not null
        from one in province.Overrides!.Value.Overrides.Index()
        from problem in Of(province.Overrides!, one.Item, one.Index, regime, province)
        select problem;

    private static IEnumerable<FileProblem> Of(
        JsonFile<ProvinceOverrides> file, ThresholdOverride one, int at, RegimeContent regime, ProvinceContent province)
    {
        var where = $"$.overrides[{at}]";
        var sets = regime.Sets.Concat(province.Sets).Select(set => set.Value).ToList();
        if (sets.Find(set => string.Equals(set.Id, one.CriteriaSet, StringComparison.Ordinal)) is not { } set)
        {
            yield return file.Problem(
                where + ".criteriaSet", $"Không có bộ tiêu chí \"{one.CriteriaSet}\".", Alternatives.Of(sets.Select(set => set.Id)));
        }
        else if (set.Find(one.Indicator) is not { } indicator)
        {
            yield return file.Problem(
                where + ".indicator", $"Bộ tiêu chí \"{set.Id}\" không có chỉ tiêu \"{one.Indicator}\".", "Mã một chỉ tiêu của bộ tiêu chí");
        }
        else if (indicator.Kind is IndicatorKind.YesNo)
        {
            yield return file.Problem(
                where + ".indicator", $"Chỉ tiêu {one.Indicator} đạt / chưa đạt nên không có mức bằng số.", "Một chỉ tiêu đo bằng số");
        }
        else if (one.Value < 0 || (indicator.Kind is IndicatorKind.Percent && one.Value > 100))
        {
            yield return file.Problem(
                where + ".value", $"Không số liệu nào đạt được mức {Shown.Number(one.Value)}.", "Số không âm; tỷ lệ không quá 100");
        }

        if (file.Value.Overrides.Take(at).Any(before => Same(before, one) && Meet(before, one)))
        {
            yield return file.Problem(
                where, $"Chỉ tiêu {one.Indicator} đã có mức của tỉnh cho các đơn vị này, trong thời gian này.",
                "Mỗi vùng, nhóm xã, năm một mức; ngày hiệu lực không chồng nhau");
        }
    }

    private static bool Same(ThresholdOverride one, ThresholdOverride other) =>
        (one.CriteriaSet, one.Indicator, one.Region, one.Group, one.Year)
        == (other.CriteriaSet, other.Indicator, other.Region, other.Group, other.Year);

    private static bool Meet(ThresholdOverride one, ThresholdOverride other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
