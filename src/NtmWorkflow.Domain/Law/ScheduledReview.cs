namespace NtmWorkflow.Domain.Law;

/// <summary>One review of a schedule (đợt rà soát của một kỳ): when it opened, and its last day where that is known.</summary>
/// <param name="Schedule">The schedule, with source and status.</param>
/// <param name="Year">The year.</param>
public sealed record ScheduledReview(ReviewSchedule Schedule, int Year)
{
    /// <summary>The day on which it opened.</summary>
    public DateOnly OpensOn => Schedule.OpensOn(Year);

    /// <summary>Its last day (hạn rà soát); none where nobody knows how long it lasts.</summary>
    public DateOnly? DueDay => Schedule.DueIn(Year);

    /// <summary>Its period, for example <c>2024-H1</c>.</summary>
    public string Period => Schedule.PeriodOf(Year);

    /// <summary>Whether an earlier review, where it is still open, is carried over into this one.</summary>
    public bool TakesOver(ScheduledReview earlier) => earlier.OpensOn < OpensOn && Schedule.TakesOver(earlier.Schedule);

    /// <summary>The latest review of each schedule that opened after a day; those that another of them takes over at once are past.</summary>
    /// <param name="schedules">The schedules.</param>
    /// <param name="after">The day of the publication of what is reviewed.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<ScheduledReview> Due(IReadOnlyList<ReviewSchedule> schedules, DateOnly after, DateOnly today)
    {
        var due = schedules.Select(schedule => new ScheduledReview(schedule, schedule.LatestYear(today))).Where(one => one.OpensOn > after).ToList();
        return [.. due.Where(one => !due.Exists(later => later.TakesOver(one)))];
    }

    /// <summary>A period as people say it: <c>2024-H1</c> is "6 tháng đầu năm 2024", <c>2024-Y</c> is "năm 2024".</summary>
    /// <param name="period">Name of the period.</param>
    public static string Spoken(string? period) => period?.Split('-') switch
    {
        [var year, "H1"] => $"6 tháng đầu năm {year}",
        [var year, "H2"] => $"6 tháng cuối năm {year}",
        [var year, "Y"] => $"năm {year}",
        _ => period ?? "",
    };

    /// <summary>The review that a period names; none for what is no review, or of a schedule that the regime does not have.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="period">Name of the period, for example <c>2024-H1</c>.</param>
    public static ScheduledReview? Of(Regime regime, string? period) => period is null
        ? null
        : (from schedule in regime.Reviews ?? []
           let year = schedule.YearOf(period)
           where year is not null
           select new ScheduledReview(schedule, year.Value)).FirstOrDefault();
}
