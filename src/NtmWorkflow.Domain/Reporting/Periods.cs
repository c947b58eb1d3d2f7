using System.Globalization;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>Finds periods by their keys (kỳ báo cáo).</summary>
public static class Periods
{
    /// <summary>The period with a key such as <c>2023-06</c>, <c>2023-Q2</c>, <c>2023-H1</c>, <c>2023</c>; none for any other text.</summary>
    public static ReportPeriod? Find(string key) =>
        key.Length >= 4 && int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200
            ? Enum.GetValues<ReportRhythm>().SelectMany(rhythm => ReportPeriod.Of(rhythm, year)).FirstOrDefault(period => period.Key == key)
            : null;

    /// <summary>The period before this one.</summary>
    public static ReportPeriod Before(this ReportPeriod period) => period.Number > 1
        ? period with { Number = period.Number - 1 }
        : period with { Year = period.Year - 1, Number = ReportPeriod.CountIn(period.Rhythm) };
}
