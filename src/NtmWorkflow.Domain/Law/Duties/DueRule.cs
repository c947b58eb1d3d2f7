using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>Whether the day named still counts (cách hiểu mốc thời gian).</summary>
public enum DueKind
{
    /// <summary>Before that day: the last day in time is the day before it (trước ngày).</summary>
    Before,

    /// <summary>On that day at the latest (chậm nhất ngày).</summary>
    By,
}

/// <summary>What happens when the last day is a rest day (khi hạn rơi vào ngày nghỉ).</summary>
public enum RestDayRule
{
    /// <summary>It stays the last day (giữ nguyên).</summary>
    Keep,

    /// <summary>The next working day (lùi tới ngày làm việc sau).</summary>
    Next,

    /// <summary>The working day before (đưa lên ngày làm việc trước).</summary>
    Previous,
}

/// <summary>When a report is due (quy tắc tính hạn).</summary>
/// <param name="Day">Day of the month, 31 for the last one: in a shorter month the last day stands for it. None: not known, so nothing falls due.</param>
/// <param name="MonthOffset">Months after the last month of the period; 0 is that month itself.</param>
/// <param name="Kind">Whether the day named still counts.</param>
/// <param name="RestDay">What happens on a rest day, with its own source: plans seldom say.</param>
/// <param name="Source">Document and section that name the day.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Only">Numbers of the periods of a year for which it is owed, or none for all of them.</param>
public sealed record DueRule(
    int? Day,
    int MonthOffset,
    DueKind Kind,
    Sourced<RestDayRule> RestDay,
    string Source,
    FigureStatus Status,
    IReadOnlyList<int>? Only = null)
{
    /// <summary>When the report of a period is due; none where the day is not known.</summary>
    public Due? Of(ReportPeriod period, WorkingDays days)
    {
        if (Day is not { } day)
        {
            return null;
        }

        var month = new DateOnly(period.LastDay.Year, period.LastDay.Month, 1).AddMonths(MonthOffset);
        var mark = new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
        var last = LastNamed(mark);
        return new Due(mark, RestDay.Value switch
        {
            RestDayRule.Next => days.WorkingDayFrom(last),
            RestDayRule.Previous => days.WorkingDayUpTo(last),
            _ => last,
        });
    }

    /// <summary>The last day in time as the plan names it, whether or not it is a rest day.</summary>
    public DateOnly LastNamed(DateOnly mark) => Kind == DueKind.Before ? mark.AddDays(-1) : mark;

    /// <summary>Whether a report is owed for a period.</summary>
    public bool Covers(ReportPeriod period) => Only is null || Only.Contains(period.Number);
}

/// <summary>When one report is due.</summary>
/// <param name="Mark">The day that the plan names (mốc).</param>
/// <param name="Last">Last day on which it is in time (ngày cuối còn đúng hạn).</param>
public sealed record Due(DateOnly Mark, DateOnly Last);
