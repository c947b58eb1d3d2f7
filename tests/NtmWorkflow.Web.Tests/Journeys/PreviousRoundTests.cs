using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class PreviousRoundTests
{
    private static readonly Submitted First = Folded.Submission(("13.1", Verdict.Met, 40), ("13.2", Verdict.Met, 50));
    private static readonly Submitted Second = Folded.Submission(("13.1", Verdict.Met, 45), ("13.2", Verdict.Met, 50));

    [Fact]
    public void Of_SubmittedOnce_ThereIsNone() => PreviousRound.Of([First]).ShouldBeNull();

    [Fact]
    public void Of_SubmittedAgain_NamesWhatChangedAndWhy()
    {
        var previous = PreviousRound.Of([First, new DistrictVerified(false, [], "Số liệu 13.1 chưa khớp"), Second])!;

        previous.Submissions.ShouldBe(2);
        previous.ReturnedBecause.ShouldBe("Số liệu 13.1 chưa khớp");
        previous.Changed.Select(one => one.Value).ShouldBe(["13.1"]);
    }

    [Fact]
    public void Of_SubmittedAgainUnchanged_NothingChanged() =>
        PreviousRound.Of([First, new Received(false, "thiếu tờ trình"), First]).ShouldSatisfyAllConditions(
            previous => previous!.Changed.ShouldBeEmpty(),
            previous => previous!.ReturnedBecause.ShouldBe("thiếu tờ trình"));

    [Fact]
    public void Of_ReturnedByTwoBodies_TheLastReasonBeforeTheSubmissionCounts()
    {
        DossierAct[] acts =
        [
            First, new DistrictVerified(false, [], "lần một"), First, new DistrictVerified(true, [], "chuyển"),
            new Received(true, null), new Consolidated(false, "lần hai"), Second, new DistrictVerified(false, [], "lần ba"),
        ];

        PreviousRound.Of(acts)!.ReturnedBecause.ShouldBe("lần hai");
    }

    [Fact]
    public void Of_IndicatorAssessedForTheFirstTime_CountsAsChanged() =>
        PreviousRound.Of([Folded.Submission(), First])!.Changed.Select(one => one.Value).ShouldBe(["13.1", "13.2"], ignoreOrder: true);
}
