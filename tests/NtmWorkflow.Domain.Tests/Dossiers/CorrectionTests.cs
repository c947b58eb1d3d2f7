namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CorrectionTests
{
    private static readonly IndicatorFinding Better = SmallBook.Met("1.1") with { Value = 97m, Evidence = [SmallBook.File('b')] };

    [Fact]
    public void OpenCorrection_OfEachBody_BlocksItsStepUntilAnswered()
    {
        var district = ADossier().HandedIn().CorrectionAsked(PathTasks.DistrictVerify, "huyen-a", "1.1");
        Codes(AppraisalSteps.Verify(district.Case, new(true, SmallBook.AllVerdicts, "Đủ"))).ShouldBe(["no-correction-is-open-at-the-step"]);
        Codes(AppraisalSteps.Verify(district.Case, new(false, SmallBook.AllVerdicts, "Trả"))).ShouldBe(["no-correction-is-open-at-the-step"]);

        var office = district.CorrectionAnswered(1, Better).VerifiedByDistrict().CorrectionAsked(PathTasks.Receive, "van-phong", "2.1");
        Codes(AppraisalSteps.Receive(office.Case, new(true, null))).ShouldBe(["no-correction-is-open-at-the-step"]);

        var department = office.CorrectionWithdrawn(2, "van-phong").Received().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");
        Codes(SignOff(department, SmallBook.Roads)).ShouldBe(["no-correction-is-open-at-the-step"]);
        SignOff(department, SmallBook.Statistics).Succeeded.ShouldBeTrue();
        department.CorrectionAnswered(3, Better).SignedOffBy(SmallBook.Roads).Dossier.SignOffs.Keys.Select(one => one.Value).ShouldContain(SmallBook.Roads);
    }

    [Fact]
    public void Answer_Folded_StandsAsTheAssessmentAndKeepsItsEvidence()
    {
        var dossier = InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").CorrectionAnswered(1, Better).Dossier;

        dossier.Submission!.Assessment.For(new IndicatorCode("1.1")).ShouldBe(Better);
        dossier.Assessed!.Assessment.For(new IndicatorCode("1.1")).ShouldBe(Better);
        dossier.Submission.Assessment.For(new IndicatorCode("1.2")).ShouldBe(SmallBook.Met("1.2"));
        dossier.Submissions.ShouldBe(1);
        dossier.CorrectionRequests.ShouldHaveSingleItem().Answered!.Findings[0].Evidence[0].Hash.ShouldBe(new string('b', 64));
        dossier.Reopened.ShouldBeEmpty();
    }

    [Fact]
    public void Answer_InTheNextRound_FellsOnlyTheSignOffAndVerdictOfWhatChanged()
    {
        var walk = InAppraisal().SignedOffBy(SmallBook.Roads).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment, Verdict.NotMet)
            .Surveyed().Inspected().ReturnedAtConsolidation().HandedIn().VerifiedByDistrict();
        walk.Dossier.SignOffs.Keys.Select(one => one.Value).ShouldBe([SmallBook.Roads, SmallBook.Statistics], ignoreOrder: true);

        walk.CorrectionAsked(PathTasks.Receive, "van-phong", "1.1", "2.1").CorrectionAnswered(1, Better, SmallBook.Met("2.1"));

        walk.Dossier.SignOffs.Keys.Select(one => one.Value).ShouldBe([SmallBook.Statistics]);
        walk.Dossier.Verification!.Verdicts.Select(verdict => verdict.Code).Select(one => one.Value).ShouldBe(["1.2", "2.1", "3.1"]);
        walk.Received().LastStep!.Opened.Where(task => task.ElementId == PathTasks.SignOff).Select(task => task.Item)
            .ShouldBe([SmallBook.Roads, SmallBook.Environment]);
    }

    [Fact]
    public void Answer_OfTheSameWords_LeavesEverySignOff()
    {
        var walk = InAppraisal().SignedOffBy(SmallBook.Statistics, Verdict.NotMet).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        walk.CorrectionAnswered(1, SmallBook.Met("1.1")).Dossier.SignOffs.Keys.Select(one => one.Value).ShouldBe([SmallBook.Statistics]);
    }

    [Fact]
    public void Answer_OfMoreThanWasAskedOrWithoutEvidence_IsRefused()
    {
        var asked = InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        Codes(CorrectionSteps.Answer(asked.Case, 1, "Đã sửa", [Better with { Evidence = [] }, SmallBook.Met("2.1")]))
            .ShouldBe(["evidence-is-handed-in-where-the-set-asks-for-it", "only-what-is-asked-is-reopened"]);
        Codes(CorrectionSteps.Answer(asked.CorrectionAnswered(1, Better).Case, 1, "Lần nữa", [Better])).ShouldContain("correction-is-open");
    }

    [Fact]
    public void Withdrawal_Taken_KeepsTheWordsAndOpensTheStep()
    {
        var walk = InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").CorrectionWithdrawn(1, SmallBook.Roads);

        var kept = walk.Dossier.CorrectionRequests.ShouldHaveSingleItem();
        kept.Asked.Text.ShouldBe("Bổ sung bảng kê");
        kept.Withdrawn!.Reason.ShouldBe("Không còn cần");
        kept.IsLate(SmallBook.Today.AddYears(1)).ShouldBeFalse();
        SignOff(walk, SmallBook.Roads).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Office_Withdraws_OnlyWhatTheCommuneLetPass()
    {
        var walk = InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        Codes(CorrectionSteps.Withdraw(walk.Case, 1, "Chờ lâu", new OrganisationId("van-phong"), isOffice: true)).ShouldBe(["the-asker-or-the-office-withdraws"]);
        var late = walk.Case with { Today = SmallBook.Today.AddDays(6) };
        CorrectionSteps.Withdraw(late, 1, "Chờ lâu", new OrganisationId("van-phong"), isOffice: true).Succeeded.ShouldBeTrue();
        Codes(CorrectionSteps.Withdraw(late, 1, "Chờ lâu", new OrganisationId(SmallBook.Statistics), isOffice: false)).ShouldBe(["the-asker-or-the-office-withdraws"]);
    }

    [Fact]
    public void Answer_AfterItsDay_IsShownAsLate()
    {
        var walk = InAppraisal().On(new(2023, 6, 15)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");
        walk.Dossier.CorrectionRequests[0].IsLate(new(2023, 6, 20)).ShouldBeFalse();
        walk.Dossier.CorrectionRequests[0].IsLate(new(2023, 6, 21)).ShouldBeTrue();

        walk.On(new(2023, 6, 21)).CorrectionAnswered(1, Better).Dossier.CorrectionRequests[0].IsLate(new(2023, 6, 21)).ShouldBeTrue();
    }

    [Fact]
    public void SecondCorrection_OfTheSameIndicatorOrAPastDay_IsRefused()
    {
        var walk = InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        Codes(CorrectionSteps.Ask(walk.Case, PathTasks.SignOff, new OrganisationId(SmallBook.Roads), CorrectionReason.Wrong, "Sai", [new IndicatorCode("1.1")], walk.Today))
            .ShouldBe(["indicator-is-under-one-open-correction", "day-lies-ahead"]);
        Codes(CorrectionSteps.Ask(walk.Case, PathTasks.SignOff, new OrganisationId(SmallBook.Roads), CorrectionReason.Wrong, "Sai", [new IndicatorCode("2.1")], walk.Today.AddDays(1)))
            .ShouldBe(["a-body-asks-only-about-what-it-judges"]);
        walk.CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.2").Dossier.CorrectionRequests.Select(one => one.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void WithdrawnDossier_Folded_WaitsForNoCorrection() =>
        InAppraisal().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").WithdrawnBecause("Chưa đủ").Dossier.OpenCorrections.ShouldBeEmpty();

    private static DossierWalk InAppraisal() => ADossier().HandedIn().VerifiedByDistrict().Received();

    private static Outcome<DossierAct> SignOff(DossierWalk walk, string department) => AppraisalSteps.SignOff(
        walk.Case, new(new OrganisationId(department), SmallBook.Verdicts([.. walk.Rules.IndicatorsOf(new OrganisationId(department))]), "Kiểm tra", "Số liệu", Verdict.Met));

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
