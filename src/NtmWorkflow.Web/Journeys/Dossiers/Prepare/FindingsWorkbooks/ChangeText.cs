using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>One thing that a workbook would change, in words.</summary>
/// <param name="What">What it is.</param>
/// <param name="Before">What stands now; none where nothing does.</param>
/// <param name="After">What would stand; none where it would be cleared.</param>
internal sealed record ChangeText(string What, string? Before, string? After)
{
    /// <summary>Everything that differs in a finding.</summary>
    public static IEnumerable<ChangeText> Of(FindingChange change) =>
        Facts(change.Before).Zip(Facts(change.After), (before, after) => new ChangeText(before.What, before.Text, after.Text))
            .Where(one => one.Before != one.After);

    private static IEnumerable<(string What, string? Text)> Facts(DraftFinding finding) =>
    [
        ("Kết quả", finding.Verdict is { } verdict ? DossierText.Of(verdict) : null),
        ("Số liệu", Number(finding.Measured.Value)),
        ("Tử số", Number(finding.Measured.Numerator)),
        ("Mẫu số", Number(finding.Measured.Denominator)),
        ("Nữ", Number(finding.Measured.Women)),
        ("Nam", Number(finding.Measured.Men)),
        ("Giải trình", finding.Explanation),
        ("Ghi chú", finding.Note),
    ];

    private static string? Number(decimal? value) => value is { } known ? VietnameseNumber.Format(known) : null;
}
