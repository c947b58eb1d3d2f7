using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Dossiers.After.WatchRevocation;

/// <summary>A recognised commune with how near it is to revocation.</summary>
/// <param name="Dossier">The dossier of its recognition.</param>
/// <param name="Watch">The formula applied to the latest review, or to the verdicts of its recognition; none where it can't be applied.</param>
/// <param name="WhyNot">Why it can't be applied, in Vietnamese; none where it is.</param>
/// <param name="Review">The review that it was applied to; none: nobody has reviewed the commune since.</param>
/// <param name="MayBegin">Whether the person may open the revocation that the watch calls for.</param>
public sealed record WatchedCommune(
    RecognisedDossier Dossier, RevocationWatch? Watch, string? WhyNot, LatestReview? Review = null, bool MayBegin = false)
{
    /// <summary>What the formula was applied to.</summary>
    public string Basis => Review is { } review
        ? $"Theo kết quả rà soát kỳ {ScheduledReview.Spoken(review.Period)}, kết thúc ngày {review.Day.Written()}."
        : "Chưa có đợt rà soát nào kết thúc sau công nhận: kết quả mới nhất các cấp đã ghi trong hồ sơ được dùng thay cho rà soát.";

    /// <summary>Whether the formula reaches the line by a review, or by the communes revoked below, so that a revocation is to be considered.</summary>
    public bool CallsForRevocation => Watch?.State == RevocationState.Reached && (Review is not null || Watch.IsReachedByUnits);
}

/// <summary>Applies the revocation formula in force to the verdicts that stand in a dossier's ledger.</summary>
internal static class WatchedCommunes
{
    public static WatchedCommune Of(
        RuleBook book,
        RecognisedDossier dossier,
        LatestReview? review,
        IReadOnlyDictionary<(DossierId Dossier, CriterionNumber Criterion), CriterionScore> scores,
        Share? revokedUnits)
    {
        var regime = RegimeOf(book, dossier);
        var rule = LevelOf(regime, dossier)?.Revocation;
        if (rule is null || regime!.Sets.GetValueOrDefault(rule.CriteriaSet) is not { } set)
        {
            return new(dossier, null, "Chưa biết công thức thu hồi của mức này trong bộ quy định hiện hành.", review);
        }

        if (rule.CriteriaSet != (review?.CriteriaSet ?? dossier.CriteriaSet))
        {
            return new(dossier, null, $"Công thức thu hồi tính theo “{set.Title}”, còn hồ sơ này được đánh giá theo bộ tiêu chí khác.", review);
        }

        var judged = review?.Review ?? dossier.Dossier;
        CriterionScore? ScoreOf(Criterion criterion) => scores.GetValueOrDefault((judged, criterion.Number));
        var notMet = set.Criteria.Where(one => ScoreOf(one) is { NotMet: > 0 }).Select(one => one.Number);
        var unknown = set.Criteria.Where(one => ScoreOf(one) is null or { NotMet: 0, State: not CriterionState.Met }).Select(one => one.Number);
        return new(dossier, RevocationWatch.Of(set, rule, [.. notMet], [.. unknown], revokedUnits), null, review);
    }

    /// <summary>Whether anybody watches it: villages and gardens are many, and no formula ever revokes them.</summary>
    public static bool Concerns(RuleBook book, RecognisedDossier dossier) => LevelOf(RegimeOf(book, dossier), dossier)?.IsBelowCommune() is not true;

    private static RegimeBook? RegimeOf(RuleBook book, RecognisedDossier dossier) =>
        book.Provinces.GetValueOrDefault(dossier.ProvinceYear) is { } province ? book.Regimes.GetValueOrDefault(province.Province.Regime) : null;

    private static RecognitionLevel? LevelOf(RegimeBook? regime, RecognisedDossier dossier) =>
        regime?.Regime.Levels.FirstOrDefault(level => level.Id == dossier.Level);
}
