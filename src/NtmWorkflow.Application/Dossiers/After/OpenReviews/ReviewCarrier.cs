using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.OpenReviews;

/// <summary>Carries what an open review holds over into a later one, and ends it there (chuyển kỳ rà soát còn mở vào kỳ sau).</summary>
public sealed class ReviewCarrier(DossierDesk desk, ILedger ledger, IDrafts drafts, IEvidenceShelf shelves, TimeProvider clock)
{
    /// <summary>The reviews of a recognition that are still open and that a later one takes over, oldest first.</summary>
    internal async Task<IReadOnlyList<DossierCase>> FindAsync(DossierId recognition, ScheduledReview later, CancellationToken cancellation)
    {
        var found = new List<DossierCase>();
        foreach (var id in await ledger.OpenReviewsAsync(recognition, cancellation))
        {
            if (await desk.OpenAsync(id, cancellation) is { Succeeded: true, Value: var review }
                && ScheduledReview.Of(review.Rules.Regime.Regime, review.Dossier.Registration.Period) is { } earlier && later.TakesOver(earlier))
            {
                found.Add(review);
            }
        }

        return [.. found.OrderBy(one => one.Dossier.RegisteredAt)];
    }

    /// <summary>Copies figures, verdicts and evidence of each into the later review's draft, and ends it with a line that names the later one.</summary>
    internal async Task<Outcome<ActTaken>> CarryAsync(
        IReadOnlyList<DossierCase> reviews, ActTaken later, CriteriaSet set, string period, CancellationToken cancellation)
    {
        foreach (var review in reviews)
        {
            if (review.Rules.Set.Id == set.Id)
            {
                await CopyAsync(review, later.Dossier, set, cancellation);
            }

            var ended = await desk.FollowAsync(review.Dossier.Id, new ReviewCarriedOver(later.Dossier, period), cancellation);
            if (!ended.Succeeded)
            {
                return ended;
            }
        }

        return later;
    }

    /// <summary>Where a level has spoken its verdict is carried; what the unit was still writing stays as it was written.</summary>
    private async Task CopyAsync(DossierCase review, DossierId later, CriteriaSet set, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(review.Dossier.Id, cancellation);
        var found = VerdictMatrix.LatestAssessment(review, draft.ToAssessment());
        await drafts.SaveAsync(
            later, [.. draft.Findings.Where(one => found.For(one.Code) is null && set.Find(one.Code) is not null)], cancellation);
        await drafts.CopyAsync(later, set, set.Id, found, withVerdicts: true, cancellation);
        foreach (var file in (await shelves.ReadAsync(review.Dossier.Id, cancellation)).Files)
        {
            await shelves.AddAsync(later, file with { Id = Guid.CreateVersion7(clock.GetUtcNow()) }, cancellation);
        }
    }
}
