namespace NtmWorkflow.Domain.Tests.Law.Criteria;

public sealed class RevocationWatchTests
{
    private static readonly RevocationRule Rule = new("bo", SmallBook.Sure(30m), SmallBook.Sure(50m), [10, 17, 19]);

    [Theory]
    [InlineData(0, false, RevocationState.Clear, 6)]
    [InlineData(3, false, RevocationState.Clear, 3)]
    [InlineData(4, false, RevocationState.Near, 2)]
    [InlineData(4, true, RevocationState.Near, 2)]
    [InlineData(5, true, RevocationState.Near, 1)]
    [InlineData(6, true, RevocationState.Reached, 0)]
    [InlineData(6, false, RevocationState.Near, 1)] // one more, a critical one, is enough
    [InlineData(9, false, RevocationState.Near, 1)]
    [InlineData(10, false, RevocationState.Reached, 0)]
    public void NineteenCriteria_Watched_ReachTheLineAtSixOrTen(int notMet, bool critical, RevocationState state, int distance)
    {
        var failing = Enumerable.Range(1, notMet - (critical ? 1 : 0)).Select(at => at >= 10 ? at + 1 : at).ToList();
        var watch = RevocationWatch.Of(Set(19), Rule, Review(19, critical ? [.. failing, 10] : failing));

        (watch.LineWithCritical, watch.LineInAnyCase, watch.Total).ShouldBe((6, 10, 19));
        (watch.NotMet.Count, watch.State, watch.Distance).ShouldBe((notMet, state, distance));
        watch.CriticalNotMet.ShouldBe(critical ? [10] : []);
    }

    [Fact]
    public void NineCriteria_Watched_ReachTheLineAtThreeOrFive()
    {
        var watch = RevocationWatch.Of(Set(9), Rule, Review(9, []));

        (watch.LineWithCritical, watch.LineInAnyCase).ShouldBe((3, 5));
    }

    [Fact]
    public void ExactShare_Watched_IsEnough() =>
        RevocationWatch.Of(Set(10), Rule with { CriticalCriteria = [1] }, Review(10, [1, 2, 3])).State.ShouldBe(RevocationState.Reached);

    [Fact]
    public void CriterionNobodyReviewed_Watched_IsUnknownAndNotCounted()
    {
        var watch = RevocationWatch.Of(Set(19), Rule, new([SmallBook.Met("1.1")]));

        watch.NotMet.ShouldBeEmpty();
        watch.Unknown.Count.ShouldBe(18);
    }

    [Fact]
    public void DistrictWithManyRevokedCommunes_Watched_ReachesTheLine()
    {
        var district = Rule with { RevokedUnitsPercent = SmallBook.Sure(30m) };

        RevocationWatch.Of(Set(9), district, Review(9, []), new Share(3, 10)).State.ShouldBe(RevocationState.Reached);
        RevocationWatch.Of(Set(9), district, Review(9, []), new Share(299, 1000)).State.ShouldBe(RevocationState.Clear);
        RevocationWatch.Of(Set(9), district, Review(9, [1]), new Share(1, 3)).Sentence.ShouldBe(
            "33,33% số xã đã bị thu hồi công nhận (mức từ 30%), 1/9 tiêu chí không còn đạt: thuộc diện xét thu hồi.");
    }

    [Fact]
    public void State_Said_NamesBothLines() =>
        RevocationWatch.Of(Set(19), Rule, Review(19, [1, 2, 3, 10])).Sentence.ShouldBe(
            "Có 4/19 tiêu chí không còn đạt; thêm 2 tiêu chí nữa là thuộc diện xét thu hồi (từ 6 tiêu chí nếu có tiêu chí trọng yếu, hoặc từ 10 tiêu chí bất kỳ).");

    private static CriteriaSet Set(int criteria) => SmallBook.Set with
    {
        Criteria =
        [
            .. Enumerable.Range(1, criteria).Select(at => new Criterion(
                new CriterionNumber(at), $"Tiêu chí {at}", SmallBook.Basis, FigureStatus.Verified, [SmallBook.Indicator($"{at}.1", IndicatorKind.YesNo, Comparison.Equal, null)])),
        ],
    };

    private static Assessment Review(int criteria, IReadOnlyList<int> failing) => new(
        [.. Enumerable.Range(1, criteria).Select(at => new IndicatorFinding(new IndicatorCode($"{at}.1"), failing.Contains(at) ? Verdict.NotMet : Verdict.Met, null, null, []))]);
}
