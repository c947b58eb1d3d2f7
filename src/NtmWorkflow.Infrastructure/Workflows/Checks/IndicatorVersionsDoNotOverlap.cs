using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Several versions of one indicator are never in force on the same day.</summary>
internal sealed class IndicatorVersionsDoNotOverlap : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from set in content.Sets
        from versions in PlacedIndicator.In(set.Value).GroupBy(one => one.Indicator.Code, StringComparer.Ordinal)
        from pair in Neighbours([.. versions.OrderBy(one => one.Indicator.From ?? DateOnly.MinValue)])
        where pair.Later.Indicator.From is null || pair.Earlier.Indicator.To is not { } last || pair.Later.Indicator.From <= last
        select set.Problem(
            pair.Later.Where + ".from",
            $"Hai phiên bản của chỉ tiêu {pair.Later.Indicator.Code} cùng có hiệu lực.",
            "Ngày đầu (from) sau ngày cuối (to) của phiên bản trước");

    private static IEnumerable<(PlacedIndicator Earlier, PlacedIndicator Later)> Neighbours(List<PlacedIndicator> versions) =>
        versions.Zip(versions.Skip(1));
}
