using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Criteria;

/// <summary>Whether an indicator is met (kết quả đánh giá).</summary>
public enum Verdict
{
    /// <summary>Met (đạt).</summary>
    Met,

    /// <summary>Not met (chưa đạt).</summary>
    NotMet,
}

/// <summary>A file handed in as evidence (minh chứng), by content.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
/// <param name="FileName">Name the file was handed in with.</param>
/// <param name="Size">Bytes.</param>
public sealed record EvidenceFile(string Hash, string FileName, long Size);

/// <summary>The commune's own finding for one indicator (tự đánh giá chỉ tiêu).</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Verdict">What the commune concludes.</param>
/// <param name="Value">Measured value in the indicator's unit, or none where it is judged by hand.</param>
/// <param name="Explanation">Reason or explanation in words.</param>
/// <param name="Evidence">Files that support it.</param>
public sealed record IndicatorFinding(
    string Code, Verdict Verdict, decimal? Value, string? Explanation, IReadOnlyList<EvidenceFile> Evidence)
{
    /// <summary>Same finding with the same evidence: a sign-off of it still stands.</summary>
    public bool SaysTheSameAs(IndicatorFinding other) =>
        Code == other.Code
        && Verdict == other.Verdict
        && Value == other.Value
        && Explanation == other.Explanation
        && Evidence.Select(file => file.Hash).Order(StringComparer.Ordinal)
            .SequenceEqual(other.Evidence.Select(file => file.Hash).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

/// <summary>A self-assessment against a criteria set (báo cáo tự đánh giá).</summary>
/// <param name="Findings">One finding for each indicator assessed so far.</param>
public sealed record Assessment(IReadOnlyList<IndicatorFinding> Findings)
{
    /// <summary>The finding for an indicator, or none.</summary>
    public IndicatorFinding? For(string code) => Findings.FirstOrDefault(finding => finding.Code == code);

    /// <summary>Whether every indicator of the criterion is met.</summary>
    public bool Meets(Criterion criterion) =>
        criterion.Indicators.All(indicator => For(indicator.Code)?.Verdict == Verdict.Met);

    /// <summary>Number of criteria met, for "18/19".</summary>
    public int CriteriaMet(CriteriaSet set) => set.Criteria.Count(Meets);
}
