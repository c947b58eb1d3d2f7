namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class InspectionTests
{
    private static readonly DateOnly Day = new(2023, 6, 12);

    [Fact]
    public void SeveralVisits_EachWithItsFaults_HearAllOfThem()
    {
        var report = new FieldInspected(Day, [], "Tốt", Verdict.Met, [new(Day, ["khach"], null), new(SmallBook.Today.AddDays(1), ["doan-vien"], null)]);

        var refusals = AppraisalSteps.FileFieldReport(InAppraisal(), report).Refusals;

        refusals.Select(refusal => refusal.Code).ShouldBe(["only-members-in-office-attend", "day-is-not-in-the-future"]);
        refusals[1].Field.ShouldBe("visitDay-2");
    }

    [Fact]
    public void CriterionNotMet_WithoutWordsOrAgainstTheConclusion_IsRefused() =>
        AppraisalSteps.FileFieldReport(
                InAppraisal(), new(Day, ["doan-vien"], "Tốt", Verdict.Met, null, [new(new CriterionNumber(1), Verdict.NotMet, " "), new(new CriterionNumber(2), Verdict.Met, null), new(new CriterionNumber(2), Verdict.Met, null)]))
            .Refusals.Select(refusal => refusal.Code).ShouldBe(["not-met-is-explained", "team-speaks-of-the-set-only", "conclusion-agrees-with-its-verdicts"]);

    [Fact]
    public void ReportOfAFormerLedger_Read_HasItsOneVisit() =>
        new FieldInspected(Day, ["doan-vien"], "Tốt", Verdict.Met).AllVisits.ShouldHaveSingleItem().Day.ShouldBe(Day);

    private static DossierCase InAppraisal() => ADossier().HandedIn().VerifiedByDistrict().Received().Case;
}
