namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class DepartmentTests
{
    private static readonly DateOnly Monday = new(2023, 5, 29);

    [Fact]
    public void Opinion_AskedRemindedGiven_IsKeptAndClosed()
    {
        var walk = Asked();
        walk.Take(DepartmentSteps.RemindOpinion(walk.Case, 1, new OrganisationId(SmallBook.Roads))).Take(DepartmentSteps.GiveOpinion(walk.Case, 1, "Đạt", new OrganisationId(SmallBook.Statistics)));

        var opinion = walk.Dossier.Opinions.ShouldHaveSingleItem();
        (opinion.Reminders.Count, opinion.Given!.Text, opinion.IsOpen).ShouldBe((1, "Đạt", false));
        Codes(DepartmentSteps.GiveOpinion(walk.Case, 1, "Sửa lại", new OrganisationId(SmallBook.Statistics))).ShouldBe(["opinion-is-open"]);
        Codes(DepartmentSteps.WithdrawOpinion(walk.Case, 1, "Thôi", new OrganisationId(SmallBook.Roads))).ShouldBe(["opinion-is-open"]);
    }

    [Fact]
    public void Opinion_OfTheWrongDepartment_IsRefused()
    {
        var walk = Asked();

        Codes(DepartmentSteps.GiveOpinion(walk.Case, 1, "Đạt", new OrganisationId(SmallBook.Environment))).ShouldBe(["opinion-is-of-the-department"]);
        Codes(DepartmentSteps.RemindOpinion(walk.Case, 1, new OrganisationId(SmallBook.Statistics))).ShouldBe(["opinion-is-of-the-department"]);
        Codes(DepartmentSteps.AskOpinion(walk.Case, new OrganisationId(SmallBook.Roads), new OrganisationId("so-la"), "?", [new IndicatorCode("9.9")], walk.Today))
            .ShouldBe(["opinion-is-asked-of-another-department", "opinion-concerns-the-set", "day-lies-ahead"]);
    }

    [Fact]
    public void Opinion_Open_HoldsNothingUpAndLapsesWithTheSignOff()
    {
        var walk = Asked().SignedOffBy(SmallBook.Roads);

        walk.Dossier.OpenOpinions.ShouldBeEmpty();
        walk.Dossier.Opinions.ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void NoReply_AfterTheDueDay_LetsTheDossierGoOnAndIsSeen()
    {
        var walk = Received().SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment);
        Codes(DepartmentSteps.RecordNoReply(walk.On(new(2023, 6, 6)).Case, new OrganisationId(SmallBook.Roads), "Đã nhắc")).ShouldBe(["no-reply-follows-the-due-day"]);

        walk.On(new(2023, 6, 7)).Take(DepartmentSteps.RecordNoReply(walk.Case, new OrganisationId(SmallBook.Roads), "Đã nhắc")).On(SmallBook.Today).Surveyed().Inspected();

        walk.Dossier.NoReplies[new OrganisationId(SmallBook.Roads)].DueDay.ShouldBe(new(2023, 6, 6));
        DossierPath.OpenTaskFor(walk.Dossier, PathTasks.Consolidate, null).ShouldNotBeNull();
        walk.Consolidated().Dossier.Stage().ShouldBe(DossierStage.WithCouncil);
    }

    [Fact]
    public void NoReply_WhileTheClockStandsOrTheRegimeIsSilent_IsRefused()
    {
        var walk = Received().On(new(2023, 5, 31)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").On(new(2023, 7, 31));

        DepartmentSteps.RecordNoReply(walk.Case, new OrganisationId(SmallBook.Roads), "Đã nhắc").Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("tạm dừng từ ngày 31/05/2023");
        Codes(DepartmentSteps.RecordNoReply(ADossier().HandedIn().VerifiedByDistrict().Received().Case, new OrganisationId(SmallBook.Roads), "Đã nhắc"))
            .ShouldBe(["regime-allows-to-go-on-without-a-reply", "no-reply-follows-the-due-day"]);
    }

    [Fact]
    public void NoReply_InTheNextRound_IsAskedAgain()
    {
        var walk = Received().SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment).On(SmallBook.Today).Surveyed().Inspected();
        walk.Take(DepartmentSteps.RecordNoReply(walk.Case, new OrganisationId(SmallBook.Roads), "Đã nhắc")).ReturnedAtConsolidation().HandedIn();

        walk.Dossier.NoReplies.ShouldBeEmpty();
        walk.Case.DepartmentsToSign.Select(one => one.Value).ShouldBe([SmallBook.Roads]);
    }

    [Fact]
    public void LateDepartment_Told_EachStepOnceHoweverLateTheSweepComes()
    {
        var walk = Received().SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment).On(new(2023, 12, 1));
        LateTimer.Of(walk.Case).Select(late => (late.Step.Id, late.LastDay)).ShouldBe([("department", new DateOnly(2023, 6, 6)), ("head", new DateOnly(2023, 6, 8))]);

        foreach (var late in LateTimer.Of(walk.Case))
        {
            walk.Take(LateTimer.Fire(walk.Case, late.Id).Map(act => (DossierAct)act));
            LateTimer.Fire(walk.Case, late.Id).Succeeded.ShouldBeFalse();
        }

        LateTimer.Of(walk.Case).ShouldBeEmpty();
        walk.Dossier.Escalations.Select(told => told.Step).ShouldBe(["department", "head"]);
    }

    [Fact]
    public void LateTimer_BeforeItsDayOrForAnotherTask_DoesNotFire()
    {
        var walk = Received().On(new(2023, 6, 8));
        var head = LateTimer.Of(walk.Case).First(late => late.Step.Id == "head");

        LateTimer.Fire(walk.Case, head.Id).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Conflict);
        LateTimer.Fire(walk.Case with { Today = new(2023, 6, 9) }, head.Id).Succeeded.ShouldBeTrue();
        LateTimer.Fire(walk.Case, "late:head:Task_SignOff#9:so-la").Succeeded.ShouldBeFalse();
    }

    private static DossierWalk Received() => ADossier(SmallBook.WithLimit(5)).HandedIn().VerifiedByDistrict().On(Monday).Received();

    private static DossierWalk Asked()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received();
        return walk.Take(DepartmentSteps.AskOpinion(walk.Case, new OrganisationId(SmallBook.Roads), new OrganisationId(SmallBook.Statistics), "Thu nhập tính thế nào?", [new IndicatorCode("2.1")], walk.Today.AddDays(3)));
    }

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
