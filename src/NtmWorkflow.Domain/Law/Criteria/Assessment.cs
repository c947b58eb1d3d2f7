using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Law.Criteria;

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
/// <param name="Numerator">What the share counts (tử số), or none.</param>
/// <param name="Denominator">What it is a share of (mẫu số), or none.</param>
/// <param name="Women">Value for women, where the level must be reached for both, or none.</param>
/// <param name="Men">Value for men, or none.</param>
/// <param name="Note">A remark beside the reason, or none.</param>
public sealed record IndicatorFinding(
    IndicatorCode Code,
    Verdict Verdict,
    decimal? Value,
    string? Explanation,
    IReadOnlyList<EvidenceFile> Evidence,
    decimal? Numerator = null,
    decimal? Denominator = null,
    decimal? Women = null,
    decimal? Men = null,
    string? Note = null)
{
    /// <summary>The figures alone.</summary>
    [JsonIgnore]
    public Measurement Measured => new(Value, Numerator, Denominator, Women, Men);

    /// <summary>Same finding with the same evidence: a sign-off of it still stands.</summary>
    public bool SaysTheSameAs(IndicatorFinding other) =>
        Code == other.Code
        && Verdict == other.Verdict
        && Measured == other.Measured
        && Explanation == other.Explanation
        && Note == other.Note
        && Evidence.Select(file => file.Hash).Order(StringComparer.Ordinal)
            .SequenceEqual(other.Evidence.Select(file => file.Hash).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

/// <summary>A self-assessment against a criteria set (báo cáo tự đánh giá).</summary>
/// <param name="Findings">One finding for each indicator assessed so far; those inside a nested set are coded <c>{indicator}/{code}</c>.</param>
public sealed record Assessment(IReadOnlyList<IndicatorFinding> Findings)
{
    /// <summary>The finding for an indicator, or none.</summary>
    public IndicatorFinding? For(IndicatorCode code)
    {
        for (var at = 0; at < Findings.Count; at++)
        {
            if (Findings[at].Code == code)
            {
                return Findings[at];
            }
        }

        return null;
    }

    /// <summary>Whether every indicator of the criterion is met; a criterion whose indicators are not known never is.</summary>
    public bool Meets(Criterion criterion) =>
        criterion.Indicators.Count > 0 && criterion.Indicators.All(indicator => For(indicator.Code)?.Verdict == Verdict.Met);

    /// <summary>Whether every precondition and every criterion of the set is met.</summary>
    public bool Meets(CriteriaSet set) =>
        set.Complete && set.Demands().All(indicator => For(indicator.Code)?.Verdict == Verdict.Met);

    /// <summary>Number of criteria met, for "18/19".</summary>
    public int CriteriaMet(CriteriaSet set) => set.Criteria.Count(Meets);
}
