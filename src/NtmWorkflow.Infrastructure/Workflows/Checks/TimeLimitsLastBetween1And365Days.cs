using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A time limit that is known lasts from 1 to 365 days.</summary>
internal sealed class TimeLimitsLastBetween1And365Days : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Regimes
        .Select(regime => regime.Regime)
        .OfType<JsonFile<NtmWorkflow.Domain.Law.Regime>>()
        .SelectMany(file => file.Value.TimeLimits
            .Where(limit => limit.Value.Days is < 1 or > 365)
            .Select(limit => file.Problem(
                $"$.timeLimits.{limit.Key}.days", $"Thời hạn {limit.Value.Days} ngày không hợp lệ.",
                "Số ngày từ 1 đến 365, hoặc null khi chưa biết")));
}
