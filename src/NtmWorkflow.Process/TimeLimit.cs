using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NtmWorkflow.Process;

/// <summary>What a time limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Ngày: every day of the calendar.</summary>
    CalendarDays,

    /// <summary>Ngày làm việc: neither weekends nor holidays.</summary>
    WorkingDays,
}

/// <summary>
/// A time limit (thời hạn): <c>15wd</c> is 15 working days, <c>20d</c> is 20 calendar days, and <c>@reception</c> is
/// a figure kept in the regime's own file under the key <c>reception</c>.
/// </summary>
public sealed record TimeLimit
{
    private const int Longest = 3650;

    private TimeLimit(int? amount, TimeUnit? unit, string? key)
    {
        Amount = amount;
        Unit = unit;
        Key = key;
    }

    internal static TimeLimit OneDay { get; } = new(1, TimeUnit.CalendarDays, null);

    /// <summary>Number of days, from 1 to 3650; null if and only if <see cref="Key"/> is given.</summary>
    public int? Amount { get; }

    /// <summary>What the days are; null if and only if <see cref="Key"/> is given.</summary>
    public TimeUnit? Unit { get; }

    /// <summary>Key of the figure in the regime, or null for a figure of its own.</summary>
    public string? Key { get; }

    /// <summary>Reads a limit as it is written in a file.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="limit">The limit, or null when the text is none.</param>
    /// <returns>True if the text is a limit.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TimeLimit? limit)
    {
        limit = text switch
        {
            null => null,
            _ when text.StartsWith('@') => NameFormat.IsName(text.AsSpan(1)) ? new(null, null, text[1..]) : null,
            _ when text.EndsWith("wd", StringComparison.Ordinal) => OfDays(text.AsSpan(0, text.Length - 2), TimeUnit.WorkingDays),
            _ when text.EndsWith('d') => OfDays(text.AsSpan(0, text.Length - 1), TimeUnit.CalendarDays),
            _ => null,
        };
        return limit is not null;
    }

    /// <summary>The limit as it is written in a file.</summary>
    /// <returns><c>15wd</c>, <c>20d</c> or <c>@key</c>.</returns>
    public override string ToString() => Key is not null
        ? "@" + Key
        : Amount!.Value.ToString(CultureInfo.InvariantCulture) + (Unit == TimeUnit.WorkingDays ? "wd" : "d");

    private static TimeLimit? OfDays(ReadOnlySpan<char> digits, TimeUnit unit) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Longest
            ? new(days, unit, null)
            : null;
}
