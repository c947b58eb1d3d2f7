using System.Globalization;

namespace NtmWorkflow.Domain.Law.Calendar;

/// <summary>The zone in which days of law begin and end: Asia/Ho_Chi_Minh, UTC+7 all year; and how days are written.</summary>
public static class VietnamTime
{
    /// <summary>The zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>This moment on the clock in Việt Nam.</summary>
    public static DateTimeOffset NowInVietnam(this TimeProvider clock) => clock.GetUtcNow().InVietnam();

    /// <summary>The moment as clocks in Việt Nam show it.</summary>
    public static DateTimeOffset InVietnam(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>Today in Việt Nam.</summary>
    public static DateOnly TodayInVietnam(this TimeProvider clock) => clock.NowInVietnam().Day();

    /// <summary>The day in Việt Nam on which this moment falls.</summary>
    public static DateOnly Day(this DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment at which a day begins in Việt Nam.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Zone.GetUtcOffset(midnight));
    }

    /// <summary>A day as people read it: <c>02/05/2023</c>.</summary>
    public static string Written(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day inside a paper, in figures: <c>02/5/2023</c>; zeros as in <see cref="OnPaper"/>.</summary>
    public static string InPaper(this DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{day.Day:00}/{(day.Month < 3 ? "0" : "")}{day.Month}/{day.Year}");

    /// <summary>
    /// A day as the head of a paper writes it: <c>ngày 02 tháng 5 năm 2023</c>. Nghị định 30/2020/NĐ-CP puts a zero before days
    /// under ten and before the months January and February only.
    /// </summary>
    public static string OnPaper(this DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}");
}
