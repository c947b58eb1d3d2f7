using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers;

/// <summary>Rules of the steps that only some paths have.</summary>
internal static class ProcedureRuleCases
{
    private static readonly Indicator Share = Indicator("DK1", IndicatorKind.Percent, Comparison.AtLeast, 100m) with { CountsLevel = "nang-cao" };
    private static readonly DossierCase Counting = ADossier().Case with { Rules = SmallBook.Rules with { Set = Set with { Preconditions = [Share] } } };
    private static readonly KnownUnits OneMissing = new("nang-cao", [], [], ["Xã B"], 2);
    private static readonly CentralDocumentRecorded Document = new("Task_Receive", "complete", "547/QĐ-TTg", Today, "Phó Thủ tướng", "Công nhận");
    private static readonly Dossier WithDocument = Recorded();
    private static readonly RevocationRule Formula = new("bo-thu", Sure(30m), Unsure(50m), [2]);
    private static readonly ReviewConcluded Improve = new(ReviewConclusion.Improve, Today.AddDays(30), "Khắc phục");

    private static readonly ProvinceYear NextYear = ProvinceA with
    {
        Province = ProvinceA.Province with { Year = 2024 },
        Plan = ProvinceA.Plan with { Document = "Kế hoạch 9/KH-BCĐ", Date = new(2024, 2, 1) },
    };

    private static Dossier Recorded()
    {
        var walk = ADossier();
        walk.Record(Document, walk.Dossier.State);
        return walk.Dossier;
    }

    public static RuleCase[] List { get; } =
    [
        new(new DeclaredShareFitsTheDossiers(Counting, new([new(new IndicatorCode("DK1"), Verdict.Met, null, null, [], 1, 2)]), [OneMissing]),
            new DeclaredShareFitsTheDossiers(Counting, new([new(new IndicatorCode("DK1"), Verdict.Met, 100m, null, [])]), [OneMissing]),
            "declared-share-fits-the-dossiers", Basis + " (chưa xác nhận)"),
        new(new ResultBelongsToTheStep(ADossier().Case, Document), new ResultBelongsToTheStep(ADossier().Case, Document with { Result = "recognise" }),
            "result-belongs-to-the-step"),
        new(new DocumentFollowsTheOneBefore(WithDocument, Today), new DocumentFollowsTheOneBefore(WithDocument, Today.AddDays(-1)),
            "document-follows-the-one-before"),
        new(new UnitTookOverFromOthers(Commune with { Predecessors = [new(new UnitId("xa-b"), Today, Circular, FigureStatus.Unconfirmed)] }), new UnitTookOverFromOthers(Commune),
            "unit-took-over-from-others"),
        new(new UnitIsNotTakenOver(Commune, false), new UnitIsNotTakenOver(Commune, true), "unit-is-not-taken-over"),
        new(new PlanIsFollowed(SmallBook.Rules, null), new PlanIsFollowed(SmallBook.Rules, NextYear), "plan-is-followed", "Kế hoạch 9/KH-BCĐ"),
        new(new ImprovementHasADay(Improve, Today), new ImprovementHasADay(Improve with { ImproveBy = Today }, Today), "improvement-has-a-day"),
        new(new ConfirmedOnlyWhereAllIsMet(new(ReviewConclusion.Confirmed, null, "Giữ"), Set, AllMet),
            new ConfirmedOnlyWhereAllIsMet(new(ReviewConclusion.Confirmed, null, "Giữ"), Set, But(RuleCases.FailedFinding)),
            "confirmed-only-where-all-is-met", Basis),
        new(new RevocationReachesItsLine(RevocationWatch.Of(Set, Formula, But(RuleCases.FailedFinding))), new RevocationReachesItsLine(RevocationWatch.Of(Set, Formula, AllMet)),
            "revocation-reaches-its-line", Circular + " (chưa xác nhận)"),
        new(new RevocationNeedsTheCouncilsApproval(RuleCases.Approved), new RevocationNeedsTheCouncilsApproval(RuleCases.NotApproved),
            "revocation-needs-the-councils-approval", Circular + " (chưa xác nhận)"),
        new(new DossierEndedInRecognition(ADossier().ApprovedByCouncil().RecognisedAs(5).Published().Dossier), new DossierEndedInRecognition(ADossier().Dossier),
            "dossier-ended-in-recognition"),
    ];
}
