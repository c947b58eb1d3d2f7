using System.Globalization;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.KeepCalendar;

/// <summary>Reads days typed one to a line: "26/01/2028 Tết Mậu Thân".</summary>
internal static class DayLines
{
    private static readonly string[] Formats = ["d/M/yyyy"];

    /// <summary>The days; a line that can't be read is told at its field.</summary>
    public static IReadOnlyList<AnnouncedDay> Read(PostedForm form, string name, string what)
    {
        var days = new List<AnnouncedDay>();
        foreach (var line in form.Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (DateOnly.TryParseExact(parts[0], Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(new(day, parts.Length > 1 ? parts[1] : ""));
            }
            else
            {
                form.Refuse(name, $"{what}: không đọc được “{line}”.", "Viết ngày/tháng/năm rồi lý do, ví dụ 26/01/2028 Tết Mậu Thân.");
            }
        }

        return days;
    }
}
