namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class AppraisalStepTests
{
    private static readonly IReadOnlyList<IndicatorVerdict> OneFails =
        [.. SmallBook.AllVerdicts.Select(verdict => verdict.Code == "3.1" ? verdict with { Verdict = Verdict.NotMet, Note = null } : verdict)];

    [Fact]
    public void District_ForwardsAFailureWithoutReason_HearsBoth() =>
        Codes(AppraisalSteps.Verify(AtDistrict().Case, new(true, OneFails, "Ý kiến")))
            .ShouldBe(["not-met-is-explained", "district-forwards-only-what-it-found-met"]);

    [Fact]
    public void District_ReturnsAnExplainedFailure_IsTaken() =>
        AppraisalSteps.Verify(
            AtDistrict().Case,
            new(false, [.. OneFails.Select(verdict => verdict with { Note = "Còn 9%" })], "Trả lại")).Succeeded.ShouldBeTrue();

    [Fact]
    public void District_JudgesOnlyPart_HearsWhatIsMissing() =>
        AppraisalSteps.Verify(AtDistrict().Case, new(true, SmallBook.Verdicts("1.1"), "Ý kiến"))
            .Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("1.2, 2.1, 3.1");

    [Fact]
    public void Department_SignsForAnother_IsRefusedWithItsAssignment()
    {
        var refusals = AppraisalSteps.SignOff(
            InAppraisal().Case,
            new(new OrganisationId(SmallBook.Statistics), SmallBook.Verdicts("1.1", "2.1"), "Quy trình", "Số liệu", Verdict.Met)).Refusals;

        var refusal = refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("a-department-signs-only-what-it-is-in-charge-of");
        refusal.Sentence.ShouldStartWith("Cục Thống kê");
        refusal.Source.ShouldBe("QĐ 1659/QĐ-UBND (chưa xác nhận)");
    }

    [Fact]
    public void Department_ConcludesAgainstItsVerdicts_IsRefused() =>
        Codes(AppraisalSteps.SignOff(
            InAppraisal().Case,
            new(new OrganisationId(SmallBook.Environment), [new(new IndicatorCode("3.1"), Verdict.NotMet, null)], "Quy trình", "Số liệu", Verdict.Met)))
            .ShouldBe(["not-met-is-explained", "conclusion-agrees-with-its-verdicts"]);

    [Fact]
    public void UnknownDepartment_AsksForCorrection_IsRefusedByItsId() =>
        CorrectionSteps.Ask(InAppraisal().Case, PathTasks.SignOff, new OrganisationId("so-la"), CorrectionReason.Wrong, "Sai", [new IndicatorCode("1.1")], SmallBook.Today.AddDays(1))
            .Refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith("so-la");

    [Fact]
    public void SurveyThatEndsTomorrow_Reported_IsRefused() =>
        Codes(AppraisalSteps.ReportSurvey(
            InAppraisal().Case, new(SmallBook.Today, SmallBook.Today.AddDays(1), 10, 11, 12, null)))
            .ShouldBe(["day-is-not-in-the-future", "returned-forms-were-issued", "satisfied-forms-were-returned"]);

    [Fact]
    public void SurveyThatEndsBeforeItBegins_Reported_IsRefused() =>
        Codes(AppraisalSteps.ReportSurvey(InAppraisal().Case, new(new(2023, 6, 2), new(2023, 6, 1), 10, 10, 10, null)))
            .ShouldBe(["period-ends-after-it-begins"]);

    [Fact]
    public void StrangerOnATeamInTheFuture_FilesTheReport_HearsBoth() =>
        Codes(AppraisalSteps.FileFieldReport(
            InAppraisal().Case, new(SmallBook.Today.AddDays(1), ["khach", "doan-vien"], "Tốt", Verdict.Met)))
            .ShouldBe(["day-is-not-in-the-future", "only-members-in-office-attend"]);

    [Fact]
    public void EverythingWrong_GoesToTheCouncil_HearsEveryReason()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received()
            .SignedOffBy(SmallBook.Roads, Verdict.NotMet).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment)
            .Surveyed(satisfied: 89).Inspected(Verdict.NotMet);

        var refused = AppraisalSteps.Consolidate(walk.Case, new(true, "Trình"));

        Codes(refused).ShouldBe(
        [
            "every-department-signed-off-as-met", "satisfaction-reaches-its-threshold", "inspection-found-the-level-met",
        ]);
        AppraisalSteps.Consolidate(walk.Case, new(false, "Trả lại")).Succeeded.ShouldBeTrue();
    }

    private static DossierWalk AtDistrict() => ADossier().HandedIn();

    private static DossierWalk InAppraisal() => AtDistrict().VerifiedByDistrict().Received();

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
