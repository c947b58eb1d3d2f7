using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// A complete set has as many criteria and indicators as the law counts, on every day; an incomplete one says what is
/// missing.
/// </summary>
internal sealed class CompleteSetsCountAsTheLawDoes : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Sets.SelectMany(Of);

    private static IEnumerable<FileProblem> Of(JsonFile<CriteriaSet> file)
    {
        var set = file.Value;
        if (!set.Complete && string.IsNullOrWhiteSpace(set.Missing))
        {
            yield return file.Problem("$.missing", "Bộ tiêu chí chưa đủ nhưng không nói thiếu gì.", "Mô tả phần còn thiếu");
        }

        if (set.Expected is { } expected && set.Criteria.Count != expected.Criteria)
        {
            yield return file.Problem(
                "$.criteria", $"Có {set.Criteria.Count} tiêu chí, văn bản có {expected.Criteria}.", "Đủ số tiêu chí, hoặc sửa expected");
        }

        if (!set.Complete)
        {
            yield break;
        }

        foreach (var day in Days(set))
        {
            var inForce = set.AsOf(day);
            var count = inForce.Indicators().Count();
            if (set.Expected?.Indicators is { } indicators && count != indicators)
            {
                yield return file.Problem(
                    "$.criteria", $"{On(day)}{count} chỉ tiêu, văn bản có {indicators}.", "Đủ số chỉ tiêu, hoặc complete là false");
            }

            foreach (var (at, criterion) in inForce.Criteria.Index().Where(one => one.Item.Indicators.Count == 0))
            {
                yield return file.Problem(
                    $"$.criteria[{at}].indicators", $"{On(day)}tiêu chí {criterion.Number} không có chỉ tiêu nào.",
                    "Ít nhất một chỉ tiêu, hoặc complete là false");
            }
        }
    }

    private static string On(DateOnly day) => day == DateOnly.MinValue ? "Từ đầu: " : $"Từ ngày {day.Written()}: ";

    /// <summary>The days on which something changes.</summary>
    private static IEnumerable<DateOnly> Days(CriteriaSet set) => set.Demands()
        .SelectMany(one => new[] { one.From ?? DateOnly.MinValue, one.To?.AddDays(1) ?? DateOnly.MinValue })
        .Prepend(DateOnly.MinValue).Distinct().Order();
}
