using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What becomes of a recognition: review and revocation (rà soát, thu hồi).</summary>
public static class ReviewSteps
{
    /// <summary>Concludes a review (kết luận rà soát).</summary>
    public static Outcome<DossierAct> ConcludeReview(DossierCase @case, ReviewConcluded concluded) => Rule.Allow<DossierAct>(
        () => concluded,
        new ImprovementHasADay(concluded, @case.Today),
        new ConfirmedOnlyWhereAllIsMet(concluded, @case.Rules.Set, @case.Dossier.Assessed?.Assessment));

    /// <summary>Opens a revocation of a recognition (lập hồ sơ thu hồi).</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="recognised">The dossier of the recognition.</param>
    /// <param name="review">The review it rests on, or none.</param>
    /// <param name="hasOne">Whether a revocation of it is open.</param>
    public static Outcome<Registered> BeginRevocation(ApplicableRules rules, Dossier recognised, DossierId? review, bool hasOne)
    {
        var of = recognised.Registration;
        var unit = rules.Province.Province.NearestUnit(of.Unit)!;
        return Rule.Allow(
            () => CommuneSteps.Registration(rules, unit with { Id = of.Unit, Name = of.UnitName }, of.ProvinceYear) with
            {
                Concerns = recognised.Id,
                Review = review,
            },
            new DossierEndedInRecognition(recognised),
            new UnitHasNoOpenDossierForTheLevel(unit, rules.Level, hasOne));
    }

    /// <summary>The revocation formula applied to what the dossier assessed; none where the level has no formula.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="assessment">The assessment, closed or being written.</param>
    /// <param name="revokedUnits">For a district: its communes revoked, of all.</param>
    public static RevocationWatch? Watch(DossierCase @case, Assessment assessment, Share? revokedUnits) =>
        @case.Rules.Level.Revocation is { } rule ? RevocationWatch.Of(@case.Rules.Set, rule, assessment, revokedUnits) : null;

    /// <summary>Proposes the revocation with the criteria that the formula counts, or drops it (đề nghị thu hồi).</summary>
    public static Outcome<DossierAct> Propose(DossierCase @case, bool propose, string grounds, Share? revokedUnits)
    {
        if (@case.Dossier.Assessed is not { } assessed || Watch(@case, assessed.Assessment, revokedUnits) is not { } watch)
        {
            return Refusal.Unmet(
                "revocation-has-its-formula", $"Chưa biết công thức thu hồi của mức “{@case.Rules.Level.Name}”.", null, "Báo người quản trị bổ sung điều kiện thu hồi vào bộ quy định.");
        }

        var proposed = new RevocationProposed(propose, watch.NotMet, watch.CriticalNotMet, watch.Total, watch.Sentence, grounds, revokedUnits?.Percent);
        return propose ? Rule.Allow<DossierAct>(() => proposed, new RevocationReachesItsLine(watch)) : proposed;
    }
}
