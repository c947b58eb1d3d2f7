using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A yes/no indicator has an expected answer and nothing else; every other kind has at most a number.</summary>
internal sealed class ThresholdsFitTheirKind : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from set in content.Sets
        from one in PlacedIndicator.In(set.Value)
        from problem in Of(set, one.Indicator, one.Where)
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<CriteriaSet> set, Indicator indicator, string where)
    {
        var threshold = indicator.Threshold;
        if (indicator.Kind is not IndicatorKind.YesNo)
        {
            if (threshold.Expected is not null && indicator.Kind is not IndicatorKind.NestedSet)
            {
                yield return set.Problem(
                    where + ".threshold.expected",
                    $"Chỉ tiêu {indicator.Code} đo bằng số nên không có câu trả lời mong đợi.", "null");
            }

            yield break;
        }

        if (threshold.Expected is null)
        {
            yield return set.Problem(
                where + ".threshold.expected", $"Chỉ tiêu đạt / chưa đạt {indicator.Code} thiếu câu trả lời mong đợi.",
                "true hoặc false");
        }

        if (threshold.Value is not null)
        {
            yield return set.Problem(
                where + ".threshold.value", $"Chỉ tiêu đạt / chưa đạt {indicator.Code} không có mức bằng số.", "null");
        }

        if (threshold.Levels is not null)
        {
            yield return set.Problem(
                where + ".threshold.levels", $"Chỉ tiêu đạt / chưa đạt {indicator.Code} không có mức bằng số.",
                "null");
        }

        if (indicator.Comparison is not Comparison.Equal)
        {
            yield return set.Problem(
                where + ".comparison", $"Chỉ tiêu đạt / chưa đạt {indicator.Code} chỉ so sánh bằng.", "equal");
        }
    }
}
