using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>What is said beside a due day that is a rest day (hạn rơi vào ngày nghỉ).</summary>
public static class RestDays
{
    /// <summary>"09/09/2023 là thứ Bảy; khi hạn rơi vào ngày nghỉ: giữ nguyên (chưa xác nhận)"; none where the day is a working day.</summary>
    /// <param name="due">The day named and the last day in time.</param>
    /// <param name="rule">The rule it comes from, or none for a day that somebody set.</param>
    /// <param name="days">Working days.</param>
    public static string? Note(Due due, DueRule? rule, WorkingDays days)
    {
        var named = rule is null ? due.Last : rule.LastNamed(due.Mark);
        return days.IsWorkingDay(named) ? null
            : rule is null ? $"{named.Written()} là {Name(named)}"
            : $"{named.Written()} là {Name(named)}; khi hạn rơi vào ngày nghỉ: {rule.RestDay.Value.Vietnamese()}"
                + (rule.RestDay.Status == FigureStatus.Verified ? "" : " (chưa xác nhận)");
    }

    /// <summary>"thứ Bảy", "Chủ nhật", or "ngày nghỉ" for a holiday.</summary>
    public static string Name(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => "thứ Bảy",
        DayOfWeek.Sunday => "Chủ nhật",
        _ => "ngày nghỉ",
    };

    /// <summary>What happens on a rest day, in words.</summary>
    public static string Vietnamese(this RestDayRule rule) => rule switch
    {
        RestDayRule.Next => "lùi tới ngày làm việc sau",
        RestDayRule.Previous => "đưa lên ngày làm việc trước",
        _ => "giữ nguyên",
    };
}
