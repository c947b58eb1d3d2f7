using NtmWorkflow.Domain.Law.Forms;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>What changed between two versions of a report (so sánh phiên bản).</summary>
/// <param name="Figures">Cells whose figure differs.</param>
/// <param name="Texts">Sections whose words differ.</param>
/// <param name="Annexes">Annexes whose file differs.</param>
public sealed record VersionComparison(
    IReadOnlyList<FigureChange> Figures, IReadOnlyList<FormSection> Texts, IReadOnlyList<FormAnnex> Annexes)
{
    /// <summary>Compares two versions, cell by cell.</summary>
    /// <param name="form">The form of the later one.</param>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    public static VersionComparison Of(ReportForm form, ReportVersion before, ReportVersion after) => new(
        [.. form.Cells
            .Select(cell => new FigureChange(cell, before.Value(cell.Id), after.Value(cell.Id)))
            .Where(change => change.Before != change.After)],
        [.. form.Sections.Where(section => TextOf(before, section.Id) != TextOf(after, section.Id))],
        [.. form.Annexes.Where(annex => FileOf(before, annex.Id) != FileOf(after, annex.Id))]);

    private static string? TextOf(ReportVersion version, string section) =>
        version.Submitted.Texts.FirstOrDefault(text => text.Section == section)?.Text;

    private static string? FileOf(ReportVersion version, string annex) =>
        version.Submitted.Annexes.FirstOrDefault(one => one.Annex == annex)?.File.Hash;
}

/// <summary>A figure that differs between two versions (số liệu thay đổi).</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Before">The earlier figure, or none.</param>
/// <param name="After">The later figure, or none.</param>
public sealed record FigureChange(FormCell Cell, decimal? Before, decimal? After)
{
    /// <summary>Later less earlier, where both are there.</summary>
    public decimal? Difference => After - Before;
}
