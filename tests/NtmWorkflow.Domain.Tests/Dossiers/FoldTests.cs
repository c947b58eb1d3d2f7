namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class FoldTests
{
    [Fact]
    public void WholeLedger_FoldedAgain_GivesTheDossierOfTheWay()
    {
        var walk = ADossier().ApprovedByCouncil().RecognisedAs(12).Published();

        var folded = Dossier.Fold(walk.Ledger);

        folded.Sequence.ShouldBe(walk.Ledger.Count);
        folded.HeadHash.ShouldBe(walk.Ledger[^1].Seal.Hash);
        folded.RegisteredAt.ShouldBe(walk.Ledger[0].At);
        folded.State.ShouldBe(walk.Dossier.State);
        folded.Recognition!.Number.ShouldBe(12);
        folded.Publication.ShouldNotBeNull();
        folded.Session!.Tally.Approved.ShouldBeTrue();
    }

    [Fact]
    public void EmptyLedger_Folded_Throws() => Should.Throw<InvalidOperationException>(() => Dossier.Fold([]));

    [Fact]
    public void LedgerWithoutRegistration_Folded_Throws() =>
        Should.Throw<InvalidOperationException>(() => Dossier.Fold(ADossier().SelfAssessed().Ledger.Skip(1)));

    [Fact]
    public void SecondRegistration_Folded_Throws()
    {
        var first = ADossier().SelfAssessed().Ledger[0];

        Should.Throw<InvalidOperationException>(() => Dossier.Fold([first, first]));
    }

    /// <summary>An end that nobody thought of must not pass for a withdrawal.</summary>
    [Fact]
    public void EndThatNoActTells_StageAsked_Throws()
    {
        var withdrawn = ADossier().SelfAssessed().WithdrawnBecause("Chưa sẵn sàng").Dossier;

        withdrawn.Stage().ShouldBe(DossierStage.Withdrawn);
        Should.Throw<InvalidOperationException>(() => (withdrawn with { Withdrawal = null }).Stage());
    }

    [Fact]
    public void TaskThatNoActCompletes_StageAsked_Throws() =>
        Should.Throw<InvalidOperationException>(() => DossierStages.Of("Task_New")).Message.ShouldContain("Task_New");

    [Fact]
    public void SecondRound_SameFindings_KeepsEverySignOff()
    {
        var walk = SignedAndReturned().HandedIn();

        walk.Dossier.Submissions.ShouldBe(2);
        walk.Dossier.SignOffs.Keys.Order().Select(one => one.Value).ShouldBe([SmallBook.Statistics, SmallBook.Roads]);
        walk.Case.DepartmentsToSign.Select(one => one.Value).ShouldBe([SmallBook.Environment]);
        walk.VerifiedByDistrict().Received().LastStep!.Opened.Where(task => task.ElementId == PathTasks.SignOff).ShouldHaveSingleItem()
            .Item.ShouldBe(SmallBook.Environment);
    }

    public static TheoryData<string> Changes => ["value", "verdict", "words", "evidence", "gone"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void SecondRound_ChangedFinding_FellsOnlyTheSignOffOfIt(string change)
    {
        var before = SmallBook.Met("1.1");
        var after = change switch
        {
            "value" => SmallBook.But(before with { Value = 95.0001m }),
            "verdict" => SmallBook.But(before with { Verdict = Verdict.NotMet }),
            "words" => SmallBook.But(before with { Explanation = "Đã làm thêm 2 km" }),
            "evidence" => SmallBook.But(before with { Evidence = [SmallBook.File('b')] }),
            _ => new Assessment([.. SmallBook.AllMet.Findings.Where(finding => finding.Code != "1.1")]),
        };
        var walk = SignedAndReturned();
        walk.Record(new Submitted(after, SmallBook.Declared, SmallBook.Papers), walk.Dossier.State);

        walk.Dossier.SignOffs.Keys.Select(one => one.Value).ShouldBe([SmallBook.Statistics]);
    }

    [Fact]
    public void SecondRound_EvidenceInAnotherOrderAndName_StillSaysTheSame()
    {
        var before = SmallBook.Met("1.1") with { Evidence = [SmallBook.File('a'), SmallBook.File('b')] };
        var after = before with { Evidence = [SmallBook.File('b') with { FileName = "tên khác.pdf" }, SmallBook.File('a')] };

        after.SaysTheSameAs(before).ShouldBeTrue();
    }

    [Fact]
    public void SecondRound_SignOffThatFoundNotMet_Falls()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received()
            .SignedOffBy(SmallBook.Roads, Verdict.NotMet).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment)
            .Surveyed().Inspected().ReturnedAtConsolidation().HandedIn();

        walk.Case.DepartmentsToSign.Select(one => one.Value).ShouldBe([SmallBook.Roads]);
    }

    [Fact]
    public void SecondRound_Begun_ForgetsWhatTheFirstRoundFound()
    {
        var dossier = SignedAndReturned().HandedIn().Dossier;

        dossier.Verification.ShouldBeNull();
        dossier.Survey.ShouldBeNull();
        dossier.Inspection.ShouldBeNull();
        dossier.ReturnedBecause.ShouldBeNull();
    }

    [Fact]
    public void SignedTwoRoundsAgo_UnchangedAgain_StillStands()
    {
        var walk = SignedAndReturned().HandedIn().ReturnedByDistrict().HandedIn();

        walk.Dossier.Submissions.ShouldBe(3);
        walk.Case.DepartmentsToSign.Select(one => one.Value).ShouldBe([SmallBook.Environment]);
    }

    [Fact]
    public void ReturnedDossier_Folded_KeepsTheReasonUntilItIsHandedInAgain()
    {
        ADossier().HandedIn().ReturnedByDistrict("Thiếu bảng 3").Dossier.ReturnedBecause.ShouldBe("Thiếu bảng 3");
        ADossier().HandedIn().VerifiedByDistrict().ReturnedByOffice("Thiếu chữ ký").Dossier.ReturnedBecause.ShouldBe("Thiếu chữ ký");
        ADossier().HandedIn().ReturnedByDistrict().SelfAssessed().Consulted().Dossier.ReturnedBecause.ShouldBe("Thiếu số liệu");
        ADossier().HandedIn().ReturnedByDistrict().HandedIn().Dossier.ReturnedBecause.ShouldBeNull();
    }

    [Fact]
    public void ReopenedReport_Folded_NeedsANewConsultation()
    {
        var walk = ADossier().SelfAssessed().Consulted().Take(new ReopenedForRevision("Sửa số liệu"));

        walk.Dossier.Consultation.ShouldBeNull();
        walk.Dossier.ReturnedBecause.ShouldBe("Sửa số liệu");
        walk.Dossier.State.OpenTasks.ShouldContain(task => task.ElementId == PathTasks.SelfAssess);
    }

    [Fact]
    public void ConsolidationToTheCouncil_Folded_IsKeptUntilTheNextRound()
    {
        var walk = ADossier().HandedIn().Appraised().Consolidated();

        walk.Dossier.Consolidation!.Summary.ShouldBe("Đủ điều kiện trình");
        walk.Dossier.ConsolidationStamp!.At.ShouldBe(walk.Ledger[^1].At);
        walk.Dossier.Inspection.ShouldNotBeNull();
    }

    private static DossierWalk SignedAndReturned() => ADossier().HandedIn().VerifiedByDistrict().Received()
        .SignedOffBy(SmallBook.Roads).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment, Verdict.NotMet)
        .Surveyed().Inspected().ReturnedAtConsolidation();
}
