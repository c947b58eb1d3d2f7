using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace NtmWorkflow.Web.Components.Ui;

/// <summary>A date as three typed pieces, kept as typed so that a wrong one can be shown again.</summary>
/// <param name="Day">What stands in the day box.</param>
/// <param name="Month">What stands in the month box.</param>
/// <param name="Year">What stands in the year box.</param>
public sealed record DateParts(string? Day = null, string? Month = null, string? Year = null)
{
    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The pieces of a known date.</summary>
    public static DateParts From(DateOnly? date) => date is { } known
        ? new(Text(known.Day), Text(known.Month), Text(known.Year))
        : new();

    /// <summary>The pieces a form posted under <c>name.Day</c>, <c>name.Month</c> and <c>name.Year</c>.</summary>
    public static DateParts Read(Func<string, StringValues> form, string name) =>
        new(form($"{name}.Day"), form($"{name}.Month"), form($"{name}.Year"));

    /// <summary>The date the pieces stand for, if there is one; years need four digits.</summary>
    public bool TryGetDate(out DateOnly date)
    {
        date = default;
        if (!TryNumber(Day, out var day) || !TryNumber(Month, out var month) || !TryNumber(Year, out var year)
            || year is < 1000 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
