using System.Globalization;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Components.Ui;

/// <summary>What a page cites (viện dẫn): papers write their days by their own rules, a page writes all its days in one form.</summary>
public static partial class Citation
{
    /// <summary>The text with each day in figures written as pages do: <c>02/8/2022</c> becomes <c>02/08/2022</c>.</summary>
    /// <param name="text">What is cited, or none.</param>
    public static string? OnPage(string? text) => text is null ? null : Figures().Replace(text, found =>
        DateOnly.TryParseExact(found.Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Written() : found.Value);

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();
}
