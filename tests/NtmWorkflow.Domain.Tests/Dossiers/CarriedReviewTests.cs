namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CarriedReviewTests
{
    private static readonly DossierId Later = new(new Guid("0187d9f9-87d3-7519-b3e9-b52f77294cd6"));

    [Fact]
    public void OpenReview_CarriedOver_EndsWhereItStandsAndNamesTheLaterOne()
    {
        var walk = ADossier(period: "2023-H1").HandedIn().Take(new ReviewCarriedOver(Later, "2023-Y"));

        walk.Dossier.Stage().ShouldBe(DossierStage.CarriedOver);
        walk.Dossier.State.OpenTasks.ShouldBeEmpty();
        walk.Dossier.CarriedOver.ShouldNotBeNull().Into.ShouldBe(Later);
        DossierLedger.Chain.Verify(walk.Ledger).ShouldBeNull();
        DossierPath.Advance(walk.Case, new ReviewCarriedOver(Later, "2024-Y")).Succeeded.ShouldBeFalse("it is carried over once");
    }

    [Fact]
    public void OpenPoints_AreWhatNobodyHasAnsweredYet()
    {
        var walk = ADossier(period: "2023-H1").HandedIn()
            .CorrectionAsked(PathTasks.DistrictVerify, "huyen-a", "1.1").CorrectionAsked(PathTasks.DistrictVerify, "huyen-a", "2.1")
            .CorrectionAnswered(1, SmallBook.Met("1.1")).Take(new DirectionAsked(1, PathTasks.DistrictVerify, Role.Chairman, new("ubnd-tinh"), "Có tính đường ấp không?", SmallBook.Today));

        var carried = CarriedReview.Of(walk.Dossier);

        (carried.Review, carried.Period).ShouldBe((walk.Dossier.Id, "2023-H1"));
        carried.OpenPoints.ShouldBe(["Yêu cầu chỉnh sửa số 2 (2.1): Bổ sung bảng kê", "Xin ý kiến cấp trên số 1: Có tính đường ấp không?"]);
    }

    [Fact]
    public void ReturnedReview_CarriesWhyItWasReturned() =>
        CarriedReview.Of(ADossier(period: "2023-H1").HandedIn().ReturnedByDistrict("Thiếu số liệu").Dossier).OpenPoints.ShouldBe(["Lý do trả lại: Thiếu số liệu"]);
}
