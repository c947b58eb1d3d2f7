using System.Globalization;

namespace NtmWorkflow.Domain.Law;

/// <summary>A period after which every recognised unit is reviewed (kỳ rà soát sau công nhận).</summary>
/// <param name="Id">Short id that stands in the period's name, for example <c>H1</c>.</param>
/// <param name="Name">For example "6 tháng đầu năm".</param>
/// <param name="Month">Month in which it opens, 1 to 12.</param>
/// <param name="Day">Day of that month, one that every year has.</param>
/// <param name="Days">Days it lasts; empty: not known, so nothing falls due.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the period was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="CarriesOver">Ids of the periods whose review, where it is still open when this one opens, is carried over into it; none: each stays open.</param>
public sealed record ReviewSchedule(
    string Id, string Name, int Month, int Day, int? Days, string Source, FigureStatus Status, string? Note = null,
    IReadOnlyList<string>? CarriesOver = null)
{
    /// <summary>The day on which the review of a year opens.</summary>
    public DateOnly OpensOn(int year) => new(year, Month, Day);

    /// <summary>The last day of the review of a year (hạn rà soát), or none where it is not known how long it lasts.</summary>
    public DateOnly? DueIn(int year) => Days is { } days ? OpensOn(year).AddDays(days) : null;

    /// <summary>The year of a period of this schedule, or none where the period is another's.</summary>
    /// <param name="period">Name of the period, for example <c>2024-H1</c>.</param>
    public int? YearOf(string period) =>
        period.Split('-') is [var year, var id] && id == Id && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;

    /// <summary>Whether an open review of another schedule is carried over into one of this.</summary>
    public bool TakesOver(ReviewSchedule other) => CarriesOver?.Contains(other.Id, StringComparer.Ordinal) is true;

    /// <summary>The name of the period in a year, for example <c>2024-H1</c>.</summary>
    public string PeriodOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}-{Id}");

    /// <summary>The year whose review opened last, on a day.</summary>
    public int LatestYear(DateOnly today) => today < OpensOn(today.Year) ? today.Year - 1 : today.Year;
}
