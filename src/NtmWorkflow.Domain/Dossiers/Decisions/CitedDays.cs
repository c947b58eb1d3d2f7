using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Domain.Dossiers.Decisions;

/// <summary>The days of the documents that a text cites (ngày của văn bản được viện dẫn): "ngày 01/3/2024", "ngày 01 tháng 3 năm 2024".</summary>
public static partial class CitedDays
{
    /// <summary>The days, in the order of the text; what is no day of a calendar is none.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<DateOnly> In(string text) =>
    [
        .. Cited().Matches(text)
            .Select(found => DateOnly.TryParseExact(
                $"{found.Groups["day"].Value}/{found.Groups["month"].Value}/{found.Groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : (DateOnly?)null)
            .OfType<DateOnly>(),
    ];

    [GeneratedRegex(
        @"\bngày (?<day>\d{1,2})(/| tháng )(?<month>\d{1,2})(/| năm )(?<year>\d{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Cited();
}
