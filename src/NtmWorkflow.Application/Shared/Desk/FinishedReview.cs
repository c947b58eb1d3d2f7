using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>What a finished review says of the recognition that it reviewed (kết quả rà soát).</summary>
public static class FinishedReview
{
    /// <summary>The revocation formula of the review's own rules on the verdicts that stand in it; none where its level has no formula.</summary>
    public static RevocationWatch? Of(DossierCase review) => review.Rules.Level.Revocation is { } rule && rule.CriteriaSet == review.Rules.Set.Id
        ? RevocationWatch.Of(review.Rules.Set, rule, VerdictMatrix.LatestAssessment(review))
        : null;
}
