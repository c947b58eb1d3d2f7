using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An indicator that stands for a whole criterion is a yes or no, unconfirmed, says so, and its set is not complete.</summary>
internal sealed class WholeIndicatorsSayWhatIsMissing : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from set in content.Sets
        from one in PlacedIndicator.In(set.Value)
        where one.Indicator.Whole
        where set.Value.Complete || one.Indicator is not { Kind: IndicatorKind.YesNo, Status: FigureStatus.Unconfirmed } || string.IsNullOrWhiteSpace(one.Indicator.Note)
        select set.Problem(
            one.Where, $"Chỉ tiêu {one.Indicator.Code} kết luận chung cho cả tiêu chí nhưng không nói rõ.",
            "Loại yes-no, status là unconfirmed, có note, và complete của bộ là false");
}
