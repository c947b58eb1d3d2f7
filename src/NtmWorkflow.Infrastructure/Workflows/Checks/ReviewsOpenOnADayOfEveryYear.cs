using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A review opens on a day that every year has, lasts a number of days or an unknown one, takes over known ones, and stands once.</summary>
internal sealed class ReviewsOpenOnADayOfEveryYear : IWorkflowsRule
{
    /// <summary>A year without 29 February.</summary>
    private const int AnyYear = 2023;

    private const int LongestInDays = 365;

    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        foreach (var file in content.Regimes.Select(regime => regime.Regime).OfType<JsonFile<Domain.Law.Regime>>())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, review) in (file.Value.Reviews ?? []).Index())
            {
                if (review.Month is < 1 or > 12 || review.Day < 1 || review.Day > DateTime.DaysInMonth(AnyYear, review.Month))
                {
                    yield return file.Problem(
                        $"$.reviews[{at}].day", $"Ngày {review.Day}/{review.Month} không có trong mọi năm.", "Một ngày có trong lịch của mọi năm");
                }

                if (review.Days is < 1 or > LongestInDays)
                {
                    yield return file.Problem($"$.reviews[{at}].days", $"Rà soát không thể kéo dài {review.Days} ngày.", $"Từ 1 đến {LongestInDays}, hoặc null");
                }

                foreach (var unknown in (review.CarriesOver ?? []).Where(id => file.Value.Reviews!.All(one => one.Id != id)))
                {
                    yield return file.Problem($"$.reviews[{at}].carriesOver", $"Không có kỳ rà soát \"{unknown}\" để chuyển vào.", "Mã của một kỳ rà soát trong cùng tệp");
                }

                if (!seen.Add(review.Id))
                {
                    yield return file.Problem($"$.reviews[{at}].id", $"Kỳ rà soát \"{review.Id}\" ghi hai lần.", "Mỗi kỳ một mã");
                }
            }
        }
    }
}
