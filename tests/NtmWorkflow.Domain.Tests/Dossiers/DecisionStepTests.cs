using NtmWorkflow.Domain.Dossiers.Decisions;

namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class DecisionStepTests
{
    [Fact]
    public void Returned_GoesBackToTheConsolidationAndTheCouncilMeetsAgain()
    {
        var walk = ADossier().ApprovedByCouncil().Take(DecisionSteps.Return(ADossier().ApprovedByCouncil().Case, SmallBook.Chairman, "Bổ sung"));

        walk.Ledger[^1].Act.ShouldBe(new DecisionReturned("Bổ sung", PathTasks.Consolidate));
        walk.Dossier.Stage().ShouldBe(DossierStage.InAppraisal);
        (walk.Dossier.Session, walk.Dossier.ReturnedBecause).ShouldBe((null, "Bổ sung"));

        walk.Consolidated().Concluded().RecognisedAs(9).Published();
        walk.Dossier.Stage().ShouldBe(DossierStage.Recognised);
        walk.Dossier.ReturnedBecause.ShouldBeNull();
    }

    [Fact]
    public void WhoActedInAnotherRole_DecidesNothing()
    {
        var @case = ADossier().ApprovedByCouncil().Case;
        var officer = SmallBook.Chairman with { User = "can-bo" };

        Codes(DecisionSteps.Recognise(@case, SmallBook.Decision(by: officer))).ShouldBe(["who-decides-acted-in-no-other-role"]);
        Codes(DecisionSteps.Refuse(@case, officer, "Không", null)).ShouldBe(["who-decides-acted-in-no-other-role"]);
        Codes(DecisionSteps.Return(@case, officer, "Không")).ShouldBe(["who-decides-acted-in-no-other-role"]);
    }

    /// <summary>The session's ledger knows how they voted; that they did is enough here.</summary>
    [Fact]
    public void WhoVotedInTheCouncil_DecidesNothing_NorApprovesForSomebodyElse()
    {
        var walk = ADossier().ApprovedByCouncil();
        var voter = new Actor("pho-chu-tich", "Lê Thị Hội", Role.CouncilChair, new OrganisationId("hoi-dong"), "chu-tich");
        Codes(DecisionSteps.Return(walk.Case, SmallBook.Chairman with { User = voter.User }, "Không")).ShouldBeEmpty();

        walk.Record(DossierWalk.Conclusion(true, []) with { Voters = [voter, voter with { User = "khac", BoardMember = "uy-vien" }] }, walk.Dossier.State);

        walk.Dossier.People.ShouldContain(voter);
        var decider = SmallBook.Chairman with { User = voter.User, OnBehalfOf = SmallBook.Chairman.Name };
        Codes(DecisionSteps.Return(walk.Case, decider, "Không")).ShouldBe(["who-decides-acted-in-no-other-role"]);
        DelegationSteps.OwnAct(walk.Dossier, decider)!.Code.ShouldBe("nobody-approves-their-own-act");
    }

    [Fact]
    public void Recognised_KeepsWhatItSaysAndItsCode()
    {
        var walk = ADossier().ApprovedByCouncil().RecognisedAs(9);
        var decision = walk.Dossier.DecisionEntry.ShouldNotBeNull();

        decision.Code.ShouldBe(DecisionCode.Of(walk.Ledger[^1].Seal.Hash));
        (decision.Issued.Kind, decision.Issued.Symbol, decision.Issued.Paper!.Signatory.Name).ShouldBe((DecisionKind.Recognition, "09/QĐ-UBND", "Trần Văn Chủ"));
        walk.Published().Dossier.DecisionEntry.ShouldBe(decision);
    }

    /// <summary>Where a body's decisions carry a symbol of their own, it stays with the decision for good.</summary>
    [Fact]
    public void DecisionOfABodyWithItsOwnSymbol_KeepsIt()
    {
        var decision = SmallBook.Decision(9) with { Series = "QĐ-UBND-HC" };

        IssuedDecision.Of(DecisionSteps.Recognise(ADossier().ApprovedByCouncil().Case, decision).Value)!.Symbol.ShouldBe("09/QĐ-UBND-HC");
        IssuedDecision.Of(DecisionSteps.Refuse(ADossier().ApprovedByCouncil().Case, SmallBook.Chairman, "Không", decision).Value)!.Symbol.ShouldBe("09/QĐ-UBND-HC");
        new LocallyDecided(true, 9, SmallBook.Today, null, "QĐ-UBND-HC").Symbol.ShouldBe("09/QĐ-UBND-HC");
        new RevocationDecided(true, 9, SmallBook.Today, "Không còn đạt", null, "QĐ-UBND-HC").Symbol.ShouldBe("09/QĐ-UBND-HC");
        DecisionSteps.Recognise(ADossier().ApprovedByCouncil().Case, decision with { NumberTaken = true }).Refusals
            .ShouldHaveSingleItem().Sentence.ShouldContain("09/QĐ-UBND-HC");
    }

    [Fact]
    public void RefusedWithoutANumber_IsNoDecisionWithACode() =>
        ADossier().ApprovedByCouncil().NotRecognised("Không").Dossier.DecisionEntry.ShouldBeNull();

    [Fact]
    public void PublishedSomewhereTomorrow_IsRefused()
    {
        var @case = ADossier().ApprovedByCouncil().RecognisedAs(9).Case;
        PublishedAt[] places = [new("Báo", SmallBook.Today), new("Đài", SmallBook.Today.AddDays(1))];

        Codes(DecisionSteps.Publish(@case, new(SmallBook.Today, "Báo", places))).ShouldBe(["day-is-not-in-the-future"]);
    }

    [Fact]
    public void Ended_IsRevokedWhateverItWas()
    {
        var walk = ADossier().ApprovedByCouncil().RecognisedAs(9).Published();
        walk.Record(new RecognitionEnded(RecognitionEnd.Revoked, walk.Dossier.Id, "31/QĐ-UBND", SmallBook.Today, "0000-0000-0000"), walk.Dossier.State);

        walk.Dossier.Stage().ShouldBe(DossierStage.Revoked);
    }

    private static IEnumerable<string> Codes(Outcome<DossierAct> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
