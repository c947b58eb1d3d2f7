using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An indicator that counts recognised units is a share, and names a level of its regime.</summary>
internal sealed class CountedLevelsAreKnown : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        let levels = regime.Regime!.Value.Levels.Select(level => level.Id).ToList()
        from set in regime.Sets
        from one in PlacedIndicator.In(set.Value)
        where one.Indicator.CountsLevel is { } level && (one.Indicator.Kind is not IndicatorKind.Percent || !levels.Contains(level, StringComparer.Ordinal))
        select set.Problem(
            one.Where + ".countsLevel", $"Chỉ tiêu {one.Indicator.Code} đếm đơn vị ở mức không có hoặc không phải tỷ lệ.", Alternatives.Of(levels));
}
