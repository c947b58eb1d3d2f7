using System.Globalization;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>How often a report is owed (kỳ báo cáo).</summary>
public enum ReportRhythm
{
    /// <summary>Every month (hằng tháng).</summary>
    Month,

    /// <summary>Every quarter (hằng quý).</summary>
    Quarter,

    /// <summary>Every half-year (6 tháng).</summary>
    HalfYear,

    /// <summary>Every year (hằng năm).</summary>
    Year,

    /// <summary>When it is demanded (đột xuất).</summary>
    AdHoc,
}

/// <summary>The stretch of time that a report is about (kỳ).</summary>
/// <param name="Rhythm">Its length; never <see cref="ReportRhythm.AdHoc"/>.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">Number in the year, from 1.</param>
public sealed record ReportPeriod(ReportRhythm Rhythm, int Year, int Number)
{
    private const int MonthsOfYear = 12;
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Last day of the period.</summary>
    public DateOnly LastDay => new DateOnly(Year, 1, 1).AddMonths(Number * Months(Rhythm)).AddDays(-1);

    /// <summary>First day of the period.</summary>
    public DateOnly FirstDay => new DateOnly(Year, 1, 1).AddMonths((Number - 1) * Months(Rhythm));

    /// <summary>Short name that sorts: <c>2023-06</c>, <c>2023-Q2</c>, <c>2023-H1</c>, <c>2023</c>.</summary>
    public string Key => Rhythm switch
    {
        ReportRhythm.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}"),
        ReportRhythm.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        ReportRhythm.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year}"),
    };

    /// <summary>The name shown to people: "quý II/2023".</summary>
    public string Name => Rhythm switch
    {
        ReportRhythm.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {Number}/{Year}"),
        ReportRhythm.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {Roman[Number - 1]}/{Year}"),
        ReportRhythm.HalfYear => string.Create(CultureInfo.InvariantCulture, $"6 tháng {(Number == 1 ? "đầu" : "cuối")} năm {Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
    };

    /// <summary>Periods of a rhythm in a year: 12, 4, 2 or 1; none for reports on demand.</summary>
    public static int CountIn(ReportRhythm rhythm) => rhythm == ReportRhythm.AdHoc ? 0 : MonthsOfYear / Months(rhythm);

    /// <summary>All periods of a rhythm in a year.</summary>
    public static IEnumerable<ReportPeriod> Of(ReportRhythm rhythm, int year) =>
        Enumerable.Range(1, CountIn(rhythm)).Select(number => new ReportPeriod(rhythm, year, number));

    private static int Months(ReportRhythm rhythm) => rhythm switch
    {
        ReportRhythm.Month => 1,
        ReportRhythm.Quarter => 3,
        ReportRhythm.HalfYear => 6,
        ReportRhythm.Year => MonthsOfYear,
        _ => throw new InvalidOperationException("A report on demand has no period."),
    };
}
