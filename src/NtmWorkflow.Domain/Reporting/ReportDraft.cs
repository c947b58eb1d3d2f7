using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>A report being written (báo cáo đang soạn): ordinary rows until it is sent.</summary>
/// <param name="Figures">Figures typed, by cell.</param>
/// <param name="Texts">Words, by section.</param>
/// <param name="Reasons">Reasons for what does not add up, by cell or check.</param>
/// <param name="Annexes">Files, by annex.</param>
public sealed record ReportDraft(
    IReadOnlyDictionary<string, decimal> Figures,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyDictionary<string, EvidenceFile> Annexes);
