namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class DossierPathTests
{
    public static TheoryData<string> Stages => [.. Ways.Keys];

    private static Dictionary<string, (Func<DossierWalk> Way, DossierStage Stage)> Ways { get; } = new(StringComparer.Ordinal)
    {
        ["registered"] = (() => ADossier(), DossierStage.Preparing),
        ["consulted"] = (() => ADossier().SelfAssessed().Consulted(), DossierStage.Preparing),
        ["handed in"] = (() => ADossier().HandedIn(), DossierStage.WithDistrict),
        ["verified"] = (() => ADossier().HandedIn().VerifiedByDistrict(), DossierStage.WithOffice),
        ["received"] = (() => ADossier().HandedIn().VerifiedByDistrict().Received(), DossierStage.InAppraisal),
        ["appraised"] = (() => ADossier().HandedIn().Appraised(), DossierStage.InAppraisal),
        ["consolidated"] = (() => ADossier().HandedIn().Appraised().Consolidated(), DossierStage.WithCouncil),
        ["approved"] = (() => ADossier().ApprovedByCouncil(), DossierStage.WithChairman),
        ["decided"] = (() => ADossier().ApprovedByCouncil().RecognisedAs(1), DossierStage.ToBePublished),
        ["published"] = (() => ADossier().ApprovedByCouncil().RecognisedAs(1).Published(), DossierStage.Recognised),
        ["refused"] = (() => ADossier().ApprovedByCouncil().NotRecognised("Lý do"), DossierStage.Refused),
        ["withdrawn"] = (() => ADossier().SelfAssessed().WithdrawnBecause("Lý do"), DossierStage.Withdrawn),
        ["returned"] = (() => ADossier().HandedIn().ReturnedByDistrict(), DossierStage.Preparing),
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Dossier_AlongItsPath_StandsInItsStage(string name)
    {
        var walk = Ways[name].Way();

        walk.Dossier.Stage().ShouldBe(Ways[name].Stage);
        DossierLedger.Chain.Verify(walk.Ledger).ShouldBeNull();
    }

    [Fact]
    public void Stages_Named_AreAllDifferentInVietnamese() => Enum.GetValues<DossierStage>()
        .Select(stage => stage.Vietnamese()).Distinct(StringComparer.Ordinal).Count().ShouldBe(Enum.GetValues<DossierStage>().Length);

    [Fact]
    public void WholePath_Walked_EndsPublished()
    {
        var walk = ADossier().ApprovedByCouncil().RecognisedAs(2105).Published();

        walk.Dossier.State.EndedAt.ShouldBe("End_Recognised");
        walk.Dossier.State.OpenTasks.ShouldBeEmpty();
        walk.Ledger.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, walk.Ledger.Count));
    }

    [Theory]
    [InlineData("registered")]
    [InlineData("handed in")]
    [InlineData("received")]
    [InlineData("appraised")]
    public void Commune_BeforeTheCouncilWorks_MayWithdraw(string name) =>
        Ways[name].Way().WithdrawnBecause("Chưa sẵn sàng").Dossier.State.EndedAt.ShouldBe("End_Withdrawn");

    [Theory]
    [InlineData("consolidated")]
    [InlineData("approved")]
    [InlineData("decided")]
    public void Commune_OnceTheCouncilHasIt_MayNotWithdraw(string name)
    {
        var @case = Ways[name].Way().Case;

        var refusal = DossierPath.Advance(@case, new Withdrawn("Rút")).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("step-is-still-available");
        refusal.Remedy.ShouldNotBeNullOrWhiteSpace();
        DossierPath.StepIsOpen(@case, PathTasks.Withdraw, null).ShouldNotBeNull().Sentence.ShouldContain("Rút hồ sơ");
    }

    [Fact]
    public void WrongStep_Taken_SaysWhereTheDossierStands()
    {
        var @case = ADossier().HandedIn().VerifiedByDistrict().Received().Case;

        var refusal = DossierPath.Advance(@case, new Received(true, null)).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("step-is-open");
        refusal.Sentence.ShouldContain("“Kiểm tra, tiếp nhận hồ sơ”");
        refusal.Sentence.ShouldContain("Thẩm định tiêu chí phụ trách, Lấy ý kiến hài lòng, Thẩm định thực tế, lập báo cáo");
        refusal.Sentence.ShouldNotContain("Rút hồ sơ");
    }

    [Fact]
    public void EndedDossier_ActedOn_SaysThatItIsOver() =>
        DossierPath.StepIsOpen(ADossier().WithdrawnBecause("Thôi").Case, PathTasks.SelfAssess, null)
            .ShouldNotBeNull().Sentence.ShouldContain("đã kết thúc");

    [Fact]
    public void Department_SignsTwice_IsRefusedTheSecondTime()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received().SignedOffBy(SmallBook.Roads);

        DossierPath.StepIsOpen(walk.Case, PathTasks.SignOff, SmallBook.Roads).ShouldNotBeNull();
        DossierPath.StepIsOpen(walk.Case, PathTasks.SignOff, SmallBook.Statistics).ShouldBeNull();
        DossierPath.StepIsOpen(walk.Case, PathTasks.SignOff, null).ShouldNotBeNull();
    }

    [Fact]
    public void ActBesideThePath_Advanced_MovesNothing() =>
        DossierPath.Advance(ADossier().Case, new TimeLimitPassed("T#1", null, SmallBook.Today)).Value.ShouldBeNull();

    [Fact]
    public void DistrictTimer_Fired_RemindsOnceAndLeavesTheTaskOpen()
    {
        var walk = ADossier().HandedIn();
        var timer = walk.Dossier.State.OpenTimers.ShouldHaveSingleItem();
        timer.TaskElementId.ShouldBe(PathTasks.DistrictVerify);

        var fired = DossierPath.Fire(walk.Case, timer.Id).Value;
        walk.Record(new TimeLimitPassed(timer.Id, timer.TaskElementId, SmallBook.Today), fired.State);

        fired.Effects.ShouldHaveSingleItem().Name.ShouldBe("remind-late");
        walk.Dossier.Stage().ShouldBe(DossierStage.WithDistrict);
        DossierPath.Fire(walk.Case, timer.Id).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Conflict);
        walk.VerifiedByDistrict().Dossier.Stage().ShouldBe(DossierStage.WithOffice);
    }
}
