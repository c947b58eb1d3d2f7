using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Law.Criteria;

/// <summary>How near a recognised unit is to revocation.</summary>
public enum RevocationState
{
    /// <summary>Far from the line (an toàn).</summary>
    Clear,

    /// <summary>Few more criteria would reach it (cảnh báo).</summary>
    Near,

    /// <summary>The line is reached (thuộc diện thu hồi).</summary>
    Reached,
}

/// <summary>The revocation formula applied to the latest review (theo dõi nguy cơ thu hồi công nhận).</summary>
/// <param name="State">How near it is.</param>
/// <param name="NotMet">Numbers of the criteria not met.</param>
/// <param name="Unknown">Numbers of the criteria that the review does not tell of.</param>
/// <param name="CriticalNotMet">Numbers of the critical criteria among those not met.</param>
/// <param name="Total">Criteria in the set.</param>
/// <param name="LineWithCritical">So many criteria not met, a critical one among them, reach the line.</param>
/// <param name="LineInAnyCase">So many criteria not met reach the line whichever they are.</param>
/// <param name="Distance">So many more criteria would reach the line; 0 when it is reached.</param>
/// <param name="Rule">The formula with its sources.</param>
/// <param name="RevokedUnits">For a district: its communes whose recognition was revoked, of all, as the service knows them; none otherwise.</param>
public sealed record RevocationWatch(
    RevocationState State,
    IReadOnlyList<int> NotMet,
    IReadOnlyList<int> Unknown,
    IReadOnlyList<int> CriticalNotMet,
    int Total,
    int LineWithCritical,
    int LineInAnyCase,
    int Distance,
    RevocationRule Rule,
    [property: JsonIgnore] Share? RevokedUnits = null)
{
    /// <summary>For a district: share of its communes whose recognition was revoked, in percent, cut to two places; none otherwise.</summary>
    public decimal? RevokedUnitsPercent => RevokedUnits?.Percent;

    /// <summary>Whether so many units below lost their recognition that the line is reached by that alone.</summary>
    public bool IsReachedByUnits => Rule.RevokedUnitsPercent is { } line && RevokedUnits?.Reaches(line.Value) == true;

    /// <summary>Applies the formula.</summary>
    /// <param name="set">The set that the rule measures against, as of the day of the review.</param>
    /// <param name="rule">The formula.</param>
    /// <param name="review">The latest review.</param>
    /// <param name="revokedUnits">For a district: its communes whose recognition was revoked, of all.</param>
    public static RevocationWatch Of(CriteriaSet set, RevocationRule rule, Assessment review, Share? revokedUnits = null) => Of(
        set,
        rule,
        [.. set.Criteria.Where(one => Fails(one, review)).Select(one => one.Number)],
        [.. set.Criteria.Where(one => !Fails(one, review) && !review.Meets(one)).Select(one => one.Number)],
        revokedUnits);

    /// <summary>Applies the formula to criteria that were judged already.</summary>
    /// <param name="set">The set that the rule measures against.</param>
    /// <param name="rule">The formula.</param>
    /// <param name="notMet">Numbers of the criteria not met.</param>
    /// <param name="unknown">Numbers of the criteria of which nothing certain is known.</param>
    /// <param name="revokedUnits">For a district: its communes whose recognition was revoked, of all.</param>
    public static RevocationWatch Of(
        CriteriaSet set, RevocationRule rule, IReadOnlyList<int> notMet, IReadOnlyList<int> unknown, Share? revokedUnits = null)
    {
        int[] critical = [.. notMet.Where(rule.CriticalCriteria.Contains)];
        var total = set.Criteria.Count;
        var withCritical = Share.Fewest(rule.WithCriticalPercent.Value, total);
        var any = Share.Fewest(rule.AnyPercent.Value, total);
        var distance = More(notMet.Count, critical.Length, withCritical, any);
        var watch = new RevocationWatch(
            StateAt(distance, rule), notMet, unknown, critical, total, withCritical, any, distance, rule, revokedUnits);
        return watch.IsReachedByUnits ? watch with { State = RevocationState.Reached, Distance = 0 } : watch;
    }

    /// <summary>The state in a sentence.</summary>
    public string Sentence => State switch
    {
        RevocationState.Reached when IsReachedByUnits =>
            $"{RevokedUnits} số xã đã bị thu hồi công nhận (mức từ {Share.Written(Rule.RevokedUnitsPercent!.Value)}), "
            + $"{NotMet.Count}/{Total} tiêu chí không còn đạt: thuộc diện xét thu hồi.",
        RevocationState.Reached => $"Có {NotMet.Count}/{Total} tiêu chí không còn đạt: thuộc diện xét thu hồi.",
        _ => $"Có {NotMet.Count}/{Total} tiêu chí không còn đạt; thêm {Distance} tiêu chí nữa là thuộc diện xét thu hồi "
            + $"(từ {LineWithCritical} tiêu chí nếu có tiêu chí trọng yếu, hoặc từ {LineInAnyCase} tiêu chí bất kỳ).",
    };

    private static RevocationState StateAt(int distance, RevocationRule rule) =>
        distance == 0 ? RevocationState.Reached : distance <= rule.WarnWithin ? RevocationState.Near : RevocationState.Clear;

    private static bool Fails(Criterion criterion, Assessment review) =>
        criterion.Indicators.Any(indicator => review.For(indicator.Code)?.Verdict == Verdict.NotMet);

    // Without a critical criterion among them, at least one more must fail before the first line counts.
    private static int More(int notMet, int critical, int withCritical, int any) => Math.Min(
        Math.Max(critical > 0 ? 0 : 1, withCritical - notMet),
        Math.Max(0, any - notMet));
}
