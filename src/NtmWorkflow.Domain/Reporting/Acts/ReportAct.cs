using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Reporting.Acts;

/// <summary>Something that was done to a report (hành vi với báo cáo). Once written it never changes; properties are only added.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(ReportSubmitted), "submitted")]
[JsonDerivedType(typeof(ReportReturned), "returned")]
[JsonDerivedType(typeof(ReportAccepted), "accepted")]
[JsonDerivedType(typeof(PeriodClosed), "period-closed")]
[JsonDerivedType(typeof(PeriodReopened), "period-reopened")]
public abstract record ReportAct;

/// <summary>A figure as it was sent (số liệu đã gửi).</summary>
/// <param name="Cell">Id of the cell.</param>
/// <param name="Value">The figure, or none.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Suggested">What the service would have filled in, or none.</param>
/// <param name="Provenance">Where that came from, or none.</param>
public sealed record ReportFigure(string Cell, decimal? Value, CellOrigin Origin, decimal? Suggested = null, string? Provenance = null);

/// <summary>Words as they were sent (phần lời đã gửi).</summary>
/// <param name="Section">Id of the section.</param>
/// <param name="Text">The words.</param>
public sealed record ReportText(string Section, string Text);

/// <summary>An annex as it was sent (phụ lục đã gửi).</summary>
/// <param name="Annex">Id of the annex.</param>
/// <param name="File">The file.</param>
public sealed record ReportAnnex(string Annex, EvidenceFile File);

/// <summary>A finding that the report was sent with (phát hiện kèm lý do).</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The sender's reason; none where none was needed.</param>
public sealed record AnsweredFinding(Finding Finding, string? Reason);

/// <summary>A report was sent (đã gửi báo cáo), with everything that stood in it.</summary>
/// <param name="Key">Whose, which form, which period.</param>
/// <param name="FormHash">Hash of the form's file.</param>
/// <param name="Version">Number of the version, from 1.</param>
/// <param name="Day">Day of sending in Việt Nam.</param>
/// <param name="DueDay">Last day in time as it was known then, or none.</param>
/// <param name="Figures">The figures, cell by cell.</param>
/// <param name="Texts">The words.</param>
/// <param name="Annexes">The files.</param>
/// <param name="Findings">What did not add up, and the sender's reasons.</param>
/// <param name="Amends">Why a report that had been accepted is amended, or none.</param>
public sealed record ReportSubmitted(
    ReportKey Key,
    string FormHash,
    int Version,
    DateOnly Day,
    DateOnly? DueDay,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<ReportText> Texts,
    IReadOnlyList<ReportAnnex> Annexes,
    IReadOnlyList<AnsweredFinding> Findings,
    string? Amends = null) : ReportAct;

/// <summary>A report was returned for correction (trả lại để sửa).</summary>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Reason">What to correct.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
public sealed record ReportReturned(int Version, string Reason, DateOnly? CorrectBy = null) : ReportAct;

/// <summary>A report was accepted (chấp nhận báo cáo).</summary>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Note">A remark, or none.</param>
public sealed record ReportAccepted(int Version, string? Note) : ReportAct;

/// <summary>The office closed a period with its consolidation (chốt số liệu kỳ); nobody reports for it any more.</summary>
/// <param name="Key">The office's own report of the period.</param>
/// <param name="FormHash">Hash of the form's file.</param>
/// <param name="Day">Day in Việt Nam.</param>
/// <param name="Figures">The consolidated figures.</param>
/// <param name="Sources">The reports that they were added up from.</param>
/// <param name="Missing">Ids of organisations whose report is missing.</param>
/// <param name="Reason">Why it is closed though reports are missing, or none.</param>
public sealed record PeriodClosed(
    ReportKey Key,
    string FormHash,
    DateOnly Day,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<ReportSource> Sources,
    IReadOnlyList<string> Missing,
    string? Reason) : ReportAct;

/// <summary>A report that went into a consolidation (báo cáo nguồn).</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Report">Its identity.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">Hash of the entry that sent it.</param>
public sealed record ReportSource(OrganisationId Organisation, Guid Report, int Version, string Hash);

/// <summary>The office opened a closed period again (mở lại kỳ).</summary>
/// <param name="Reason">Why.</param>
public sealed record PeriodReopened(string Reason) : ReportAct;
