using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A holiday that may come is a day there is.</summary>
internal sealed class PossibleHolidaysAreDays : IWorkflowsRule
{
    private const int ALeapYear = 2024;

    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Calendar is not { } file
        ? []
        : from one in (file.Value.Possible ?? []).Index()
          where one.Item.Month is < 1 or > 12 || one.Item.Day < 1 || one.Item.Day > DateTime.DaysInMonth(ALeapYear, one.Item.Month)
          select file.Problem(
              $"$.possible[{one.Index}]", $"Không có ngày {one.Item.Day}/{one.Item.Month}.", "Ngày và tháng có trong lịch, như 24 và 11");
}
