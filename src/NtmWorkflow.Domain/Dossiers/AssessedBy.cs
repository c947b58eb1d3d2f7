using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>An assessment that the commune stands by, and who closed or submitted it when (kết quả tự đánh giá đã chốt).</summary>
/// <param name="Assessment">Every finding as it stood.</param>
/// <param name="Stamp">Who and when.</param>
public sealed record AssessedBy(Assessment Assessment, Stamp Stamp);
