using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>What one level found of one indicator (kết quả của một cấp).</summary>
/// <param name="Level">The level.</param>
/// <param name="Verdict">Met or not; none as long as the level has not spoken.</param>
/// <param name="Value">The level's own figure in the indicator's unit; none: as the commune reported, or nothing measured.</param>
/// <param name="Note">Explanation or reason, or none.</param>
/// <param name="Stated">False where a level that spoke said nothing of this indicator, so that the level before it stands.</param>
/// <param name="Organisation">Id of the body that speaks or is to speak for the level; none for the council.</param>
/// <param name="Stamp">Who and when; none for a draft and before the level has spoken.</param>
public sealed record LevelVerdict(
    VerdictLevel Level,
    Verdict? Verdict = null,
    decimal? Value = null,
    string? Note = null,
    bool Stated = true,
    OrganisationId? Organisation = null,
    Stamp? Stamp = null);
