using System.Text.Json;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class HistoryTests
{
    private static readonly DateOnly Day = new(2023, 5, 2);
    private static readonly SampleCase Sample = SampleCase.Registered();

    private static readonly DossierAct[] Acts =
    [
        Sample.Case.Dossier.Registration,
        new SelfAssessed(18, 19, new([])),
        new ConsultationHeld(Day, Day, "Nhà văn hóa ấp", 120, 118, "Đồng thuận"),
        new ReopenedForRevision("Bổ sung minh chứng"),
        new Submitted(new Assessment([]), [], []),
        new Withdrawn("Chưa đủ điều kiện"),
        new DistrictVerified(false, [], "Thiếu biên bản"),
        new Received(true, null),
        new DepartmentSignedOff(new OrganisationId("so-y-te"), [], "Đã kiểm tra", "95%", Verdict.Met),
        new SatisfactionSurveyed(Day, Day, 200, 190, 185, null),
        new FieldInspected(Day, [], "Đúng hồ sơ", Verdict.Met),
        new Consolidated(true, "Đủ điều kiện"),
        new CouncilConcluded(new(Guid.Empty), Day, new Tally(10, 9, 9, 0, 0, Sample.Rules.Regime.Regime.CouncilVote, true), new('a', 64)),
        new Recognised(2105, Day),
        new RecognitionRefused("Chưa đạt"),
        new ResultPublished(Day, "Cổng thông tin điện tử"),
        new DecisionReturned("Bổ sung", PathTasks.Consolidate),
        new RevocationDecided(true, 31, Day, "Không còn đạt"),
        new RecognitionEnded(RecognitionEnd.Revoked, Sample.Case.Dossier.Id, "31/QĐ-UBND", Day, "0000-0000-0000"),
        new RoundAssigned(null, "Không còn đợt"),
        new DirectionAsked(1, PathTasks.Receive, Role.Chairman, new OrganisationId("ubnd-tinh"), "Có xét không?", Day),
        new DirectionGiven(1, "Có"),
        new DirectionWithdrawn(1, "Đã rõ"),
        new TimeLimitPassed("t1", PathTasks.DistrictVerify, Day),
        new SchemeDrafted("Đề án", "Mục tiêu"),
        new SchemeDecided(true, "812/QĐ-UBND", Day, "Duyệt"),
        new SteeringCommitteeConcluded(true, Day, "Thống nhất"),
        new CentralDocumentRecorded(PathTasks.CentralDecision, "recognise", "547/QĐ-TTg", Day, "Phó Thủ tướng", "Công nhận huyện", null),
        new AcceptanceScreened(true, "Ba xã cũ đã đạt chuẩn"),
        new LocallyDecided(true, 7, Day, "Đạt"),
        new ReviewConcluded(ReviewConclusion.Improve, Day, "Khắc phục"),
        new ReviewCarriedOver(Sample.Case.Dossier.Id, "2023-Y"),
        new RevocationProposed(true, [3, 10], [10], 19, "2/19 tiêu chí", "Theo rà soát", 33.3m),
        new CorrectionAsked(1, PathTasks.SignOff, new OrganisationId("so-y-te"), CorrectionReason.Wrong, "Sai số liệu", [new IndicatorCode("14.1")], Day),
        new CorrectionAnswered(1, "Đã sửa", []),
        new CorrectionWithdrawn(1, "Không còn cần"),
        new OpinionAsked(1, new OrganisationId("so-y-te"), new OrganisationId("so-xay-dung"), "Đạt chuẩn chưa?", [], Day),
        new OpinionReminded(1),
        new OpinionWithdrawn(1, "Đã rõ"),
        new OpinionGiven(1, "Đạt chuẩn"),
        new NoReplyRecorded(new OrganisationId("so-y-te"), Day, "Đã nhắc"),
        new LateTaskEscalated("Task_SignOff#1:so-y-te", "head", Day),
    ];

    [Fact]
    public void EveryKindOfAct_HasWords()
    {
        var kinds = typeof(DossierAct).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierAct)) && !type.IsAbstract);

        Acts.Select(act => act.GetType()).ShouldBe(kinds, ignoreOrder: true);
        Acts.ShouldAllBe(act => ActText.Of(act, Sample.Case).Title.Length > 0);
    }

    [Fact]
    public void EveryKindOfAct_Written_HasItsNameInTheLedger() =>
        Acts.ShouldAllBe(act => JsonSerializer.Serialize(act, LedgerJson.Options).StartsWith("{\"act\":\"", StringComparison.Ordinal));

    [Fact]
    public void SignOff_Told_NamesTheDepartmentAndItsConclusion() =>
        ActText.Of(Acts.OfType<DepartmentSignedOff>().Single(), Sample.Case).Title.ShouldBe("Sở Y tế thẩm định: đạt");

    [Theory]
    [InlineData(1808, 2009, "hài lòng 89,99% (1808/2009 phiếu")]
    [InlineData(1570, 1580, "hài lòng 99,36% (1570/1580 phiếu")]
    public void ShareOfSatisfied_Told_IsNeverRoundedUp(int satisfied, int returned, string words) =>
        ActText.Of(new SatisfactionSurveyed(Day, Day, returned, returned, satisfied, null), Sample.Case).Details.ShouldNotBeNull().ShouldContain(words);

    [Fact]
    public void LateTask_Told_NamesTheDepartmentAndWhoHeard() =>
        ActText.Of(Acts.OfType<LateTaskEscalated>().Single(), Sample.Case).Details
            .ShouldBe("Thẩm định tiêu chí phụ trách của Sở Y tế, báo Lãnh đạo sở, ngành: hạn 02/05/2023");

    [Fact]
    public void Return_Told_NamesTheStepItLeadsTo() =>
        ActText.Of(Acts.OfType<DecisionReturned>().Single(), Sample.Case).Title.ShouldBe("Trả lại bước “Tổng hợp kết quả thẩm định”");

    [Fact]
    public void TimeLimitPassed_Told_NamesTheTaskAndTheDay() =>
        ActText.Of(Acts.OfType<TimeLimitPassed>().Single(), Sample.Case).Details.ShouldBe("Thẩm tra hồ sơ: hạn 02/05/2023");

    [Fact]
    public void RegisteredDossier_Progress_StandsAtSelfAssessment()
    {
        var sample = SampleCase.Registered();

        At(sample, StepState.Here).ShouldBe([PathTasks.SelfAssess]);
        At(sample, StepState.Done).ShouldBeEmpty();
    }

    [Fact]
    public void ReopenedDossier_Progress_UndoesTheStepsAfterTheReturn()
    {
        var sample = SampleCase.Registered().Then(Acts.OfType<SelfAssessed>().Single()).Then(Acts.OfType<ConsultationHeld>().Single());
        At(sample, StepState.Done).ShouldBe([PathTasks.SelfAssess, PathTasks.Publish]);

        sample.Then(new ReopenedForRevision("Bổ sung"));

        At(sample, StepState.Here).ShouldBe([PathTasks.SelfAssess]);
        At(sample, StepState.Done).ShouldBeEmpty();
    }

    [Fact]
    public void DossierInAppraisal_Progress_StandsAtTheParallelSteps()
    {
        var sample = SampleCase.Registered()
            .Then(Acts.OfType<SelfAssessed>().Single())
            .Then(Acts.OfType<ConsultationHeld>().Single())
            .Then(Acts.OfType<Submitted>().Single())
            .Then(new DistrictVerified(true, [], "Đủ"))
            .Then(new Received(true, null))
            .Then(Acts.OfType<SatisfactionSurveyed>().Single());

        At(sample, StepState.Here).ShouldBe([PathTasks.SignOff, PathTasks.FieldReport]);
        At(sample, StepState.Done).ShouldContain(PathTasks.Survey);
    }

    private static IEnumerable<string> At(SampleCase sample, StepState state) =>
        PathProgress.Of(sample.Case, sample.Ledger).Where(step => step.State == state).Select(step => step.Task.Id);
}
