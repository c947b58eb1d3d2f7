namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class ObstaclesTests
{
    private static readonly Prepared Nothing = new(new([]), [], new Dictionary<OrganisationId, IReadOnlyList<IndicatorVerdict>>());

    [Fact]
    public void EmptyDraft_Asked_NamesEveryCriterionAsTheActWould()
    {
        var walk = ADossier();

        Obstacles.Of(walk.Case, Task(walk, PathTasks.SelfAssess), Nothing)
            .ShouldBe(CommuneSteps.CompleteAssessment(walk.Case, new([])).Refusals);
        Obstacles.Of(walk.Case, Task(walk, PathTasks.SelfAssess), Nothing).Count.ShouldBe(3);
    }

    [Fact]
    public void Consultation_TooShortYet_SaysHowLongItLastsAtMost()
    {
        var walk = ADossier().On(new(2023, 6, 1)).SelfAssessed();

        Obstacles.Of(walk.Case with { Today = new(2023, 6, 15) }, Task(walk, PathTasks.Publish), Nothing)
            .ShouldHaveSingleItem().Sentence.ShouldBe("Thời gian công khai mới được 14 ngày, cần ít nhất 15 ngày.");
        Obstacles.Of(walk.Case with { Today = new(2023, 6, 16) }, Task(walk, PathTasks.Publish), Nothing).ShouldBeEmpty();
    }

    [Fact]
    public void Submission_Asked_NamesConditionsAndPapersStillOpen()
    {
        var walk = ADossier().SelfAssessed().Consulted();

        Obstacles.Of(walk.Case, Task(walk, PathTasks.Submit), Nothing with { Assessment = SmallBook.AllMet }).Select(refusal => refusal.Code)
            .ShouldBe(["every-condition-is-declared-met", "every-condition-is-declared-met", "binding-papers-are-handed-in"]);
    }

    [Fact]
    public void SignOff_Asked_KnowsTheDraftAndTheOpenCorrection()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");
        var drafted = new Dictionary<OrganisationId, IReadOnlyList<IndicatorVerdict>> { [new(SmallBook.Roads)] = SmallBook.Verdicts("1.1") };

        var refusals = Obstacles.Of(walk.Case, Task(walk, PathTasks.SignOff, SmallBook.Roads), Nothing with { SignOffs = drafted });

        refusals.Select(refusal => refusal.Code).ShouldBe(["no-correction-is-open-at-the-step", "each-indicator-in-charge-gets-one-verdict"]);
        refusals[0].Who.ShouldBe("UBND xã A trả lời; Sở Giao thông rút yêu cầu");
        refusals[1].Sentence.ShouldContain("1.2");
        refusals[1].Sentence.ShouldNotContain("1.1,");
    }

    [Fact]
    public void Consolidation_Asked_SaysWhatTheActSays()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received()
            .SignedOffBy(SmallBook.Roads, Verdict.NotMet).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment).Surveyed(89).Inspected();

        Obstacles.Of(walk.Case, Task(walk, PathTasks.Consolidate), Nothing)
            .ShouldBe(AppraisalSteps.Consolidate(walk.Case, new(true, "Trình")).Refusals);
    }

    [Fact]
    public void EveryTask_OfTheWay_CanBeAsked()
    {
        var walk = ADossier();
        foreach (var step in (Action[])[
            () => walk.SelfAssessed(), () => walk.Consulted(), () => walk.Submitted(), () => walk.VerifiedByDistrict(), () => walk.Received(), () => walk.SignedOffByAll(),
            () => walk.Surveyed(), () => walk.Inspected(), () => walk.Consolidated(), () => walk.Concluded(), () => walk.RecognisedAs(1)])
        {
            step();
            foreach (var task in walk.Dossier.State.OpenTasks)
            {
                Obstacles.Of(walk.Case, task, Nothing).ShouldAllBe(refusal => refusal.Sentence.Length > 0);
            }
        }
    }

    [Fact]
    public void WaitingJoin_InAppraisal_NamesTheTasksStillOpen()
    {
        var walk = ADossier().HandedIn();
        WaitingJoin.Of(walk.Rules.Path, walk.Dossier.State).ShouldBeEmpty();

        walk.VerifiedByDistrict().Received().SignedOffBy(SmallBook.Roads).Surveyed();

        var join = WaitingJoin.Of(walk.Rules.Path, walk.Dossier.State).ShouldHaveSingleItem();
        join.Next.Id.ShouldBe(PathTasks.Consolidate);
        join.Open.Select(task => task.Item ?? task.ElementId).ShouldBe([SmallBook.Statistics, SmallBook.Environment, PathTasks.FieldReport]);
    }

    private static OpenTask Task(DossierWalk walk, string element, string? item = null) => DossierPath.OpenTaskFor(walk.Dossier, element, item).ShouldNotBeNull();
}
