using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A day is off or worked, never both or twice, and only a weekend is worked in exchange.</summary>
internal sealed class CalendarDaysStandOnce : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Calendar is { } calendar ? Of(calendar) : [];

    private static IEnumerable<FileProblem> Of(JsonFile<NationalCalendar> file)
    {
        var seen = new HashSet<DateOnly>();
        var days = file.Value.Holidays.Select((day, at) => (day.Date, Where: $"$.holidays[{at}].date", Worked: false))
            .Concat(file.Value.WorkingDays.Select((day, at) => (day.Date, Where: $"$.workingDays[{at}].date", Worked: true)));
        foreach (var (date, where, worked) in days)
        {
            if (!seen.Add(date))
            {
                yield return file.Problem(
                    where, $"Ngày {date.Written()} đã có trong lịch.", "Mỗi ngày chỉ một lần, hoặc nghỉ hoặc làm bù");
            }

            if (worked && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return file.Problem(
                    where, $"Ngày làm bù {date.Written()} vốn là ngày làm việc.", "Thứ bảy hoặc chủ nhật");
            }
        }
    }
}
