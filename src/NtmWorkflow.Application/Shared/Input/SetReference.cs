using System.Globalization;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>
/// Which criteria set, in which version, as of which day (bộ tiêu chí được chọn). In an address it stands as
/// <c>{regime}/{set}</c>, then <c>~{hash}</c> for an archived version and <c>@{yyyy-MM-dd}</c> for a day.
/// </summary>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Set">Id of the set.</param>
/// <param name="Version">SHA-256 of an archived version, lower-case hex; none: the version in force.</param>
/// <param name="Day">The day whose indicators count; none: today.</param>
public sealed record SetReference(string Regime, string Set, string? Version = null, DateOnly? Day = null)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What a program asked for; something that can't be read is a set that does not exist, not none.</summary>
    public static SetReference? Asked(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Read(text) ?? new SetReference("", text);

    /// <summary>Reads it from an address; none when it says nothing that could be meant.</summary>
    public static SetReference? Read(string? text)
    {
        var (rest, dayText) = Split(text ?? "", '@');
        var (path, version) = Split(rest, '~');
        if (path.Split('/') is not [{ Length: > 0 } regime, { Length: > 0 } set])
        {
            return null;
        }

        return dayText is null ? new(regime, set, version)
            : DateOnly.TryParseExact(dayText, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(regime, set, version, day)
            : null;
    }

    /// <summary>As it stands in an address.</summary>
    public override string ToString() =>
        $"{Regime}/{Set}"
        + (Version is null ? "" : $"~{Version}")
        + (Day is { } day ? "@" + day.ToString(DayFormat, CultureInfo.InvariantCulture) : "");

    private static (string Before, string? After) Split(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);
}
