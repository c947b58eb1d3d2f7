using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Criteria are numbered once, and the code 13.5 stands once, under criterion 13.</summary>
internal sealed class EveryCodeBelongsToItsCriterion : IWorkflowsRule
{
    // Several versions of one indicator are judged by IndicatorVersionsDoNotOverlap.
    private static bool HasDates(Indicator indicator) => indicator.From is not null || indicator.To is not null;

    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        foreach (var set in content.Sets)
        {
            var numbers = new HashSet<int>();
            var codes = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, criterion) in set.Value.Criteria.Index())
            {
                if (!numbers.Add(criterion.Number))
                {
                    yield return set.Problem(
                        $"$.criteria[{at}].number", $"Tiêu chí số {criterion.Number} đã có.", "Mỗi số tiêu chí chỉ một lần");
                }

                var prefix = $"{criterion.Number}.";
                foreach (var (below, indicator) in criterion.Indicators.Index())
                {
                    var where = $"$.criteria[{at}].indicators[{below}].code";
                    if (!indicator.Code.Value.StartsWith(prefix, StringComparison.Ordinal) || indicator.Code.Value.Length == prefix.Length)
                    {
                        yield return set.Problem(
                            where, $"Mã chỉ tiêu \"{indicator.Code}\" không thuộc tiêu chí số {criterion.Number}.",
                            $"Mã bắt đầu bằng {prefix}");
                    }
                    else if (!codes.Add(indicator.Code) && !HasDates(indicator))
                    {
                        yield return set.Problem(
                            where, $"Mã chỉ tiêu \"{indicator.Code}\" đã được dùng.", "Mỗi mã chỉ tiêu chỉ một lần");
                    }
                }
            }
        }
    }
}
