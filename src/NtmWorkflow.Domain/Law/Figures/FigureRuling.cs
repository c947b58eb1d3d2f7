using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>The document that a figure was read in (văn bản căn cứ).</summary>
/// <param name="Document">Number and kind of the document, for example "QĐ 18/2022/QĐ-TTg".</param>
/// <param name="Article">Article, clause or annex.</param>
/// <param name="Date">Day of the document.</param>
public sealed record FigureSource(string Document, string Article, DateOnly Date)
{
    /// <summary>As the rule files write it: "QĐ 18/2022/QĐ-TTg ngày 02/8/2022, Điều 5".</summary>
    public override string ToString() => $"{Document} ngày {Date.InPaper()}, {Article}";
}

/// <summary>What is said of a figure: that it is confirmed as it stands, or corrected (xác nhận, sửa con số). A mistake is put right by a later one.</summary>
/// <param name="File">Path of the rule file below <c>workflows/</c>.</param>
/// <param name="Figure">The figure's <see cref="Figures.Figure.Key"/> in the file.</param>
/// <param name="Path">JSON path at which it stood.</param>
/// <param name="Place">Where it stood, in words.</param>
/// <param name="Old">The values before, by property.</param>
/// <param name="New">The values after, by property; the same where it was only confirmed.</param>
/// <param name="Source">The document it was read in.</param>
/// <param name="Reason">Why, in the officer's words.</param>
/// <param name="OldHash">SHA-256 of the file before, lower-case hex; none before it was tried on the file.</param>
/// <param name="NewHash">SHA-256 of the file after, lower-case hex; none before it was tried on the file.</param>
public sealed record FigureRuling(
    string File,
    string Figure,
    string Path,
    string Place,
    IReadOnlyDictionary<string, string?> Old,
    IReadOnlyDictionary<string, string?> New,
    FigureSource Source,
    string Reason,
    string? OldHash = null,
    string? NewHash = null)
{
    /// <summary>The values that change, beyond being confirmed.</summary>
    public IReadOnlyList<FigureCorrection> Corrections =>
        [.. New.Where(value => Old[value.Key] != value.Value).Select(value => new FigureCorrection(value.Key, value.Value))];

    /// <summary>Whether a value was changed, beyond being confirmed.</summary>
    public bool IsCorrection => Corrections.Count > 0;
}
