namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class SurveyItemTests
{
    private static readonly DateOnly Day = new(2023, 6, 10);

    private static readonly ApplicableRules OfADistrict = SmallBook.Under(SmallBook.TheRegime with
    {
        SurveyQuestions =
        [
            new("ha-tang", "Hạ tầng", SmallBook.Circular, FigureStatus.Unconfirmed),
            new("kinh-te", "Kinh tế", SmallBook.Circular, FigureStatus.Unconfirmed),
        ],
    }) with
    {
        Level = SmallBook.Level with { AppliesTo = UnitKind.District, ItemSatisfaction = SmallBook.Sure(80m) },
    };

    [Fact]
    public void District_EveryCommuneAndItemReachIt_IsTaken() => Consolidate(Survey(80, 80)).ShouldBeEmpty();

    [Fact]
    public void District_OneItemOfOneCommuneFails_IsNamed()
    {
        var refusal = Consolidate(Survey(100, 79)).ShouldHaveSingleItem();

        refusal.Code.ShouldBe("each-item-reaches-its-threshold");
        refusal.Sentence.ShouldBe("Xã B: Nội dung “Kinh tế” hài lòng 79/100 phiếu, thấp hơn mức 80%.");
        refusal.Source.ShouldBe(SmallBook.Circular);
    }

    [Fact]
    public void District_CommuneNotCounted_IsMissed() =>
        Consolidate(new(Day, Day, 100, 100, 95, null, null, [new(new UnitId("xa-a"), 100, 100, 95, [new("ha-tang", 90), new("kinh-te", 90)])]))
            .ShouldHaveSingleItem().Sentence.ShouldBe("Xã B: Chưa có kết quả nội dung: Hạ tầng; Kinh tế.");

    [Fact]
    public void District_SentWithoutTheCommunesFigures_IsRefusedWhenSent()
    {
        var refusal = Report(new(Day, Day, 200, 200, 190, null)).ShouldHaveSingleItem();

        (refusal.Field, refusal.Code).ShouldBe(("communes", "every-place-is-counted"));
        refusal.Sentence.ShouldBe("Chưa có số liệu của 2 xã: Xã A; Xã B.");
        Report(Survey(80, 80)).ShouldBeEmpty();
    }

    [Fact]
    public void District_QuestionNotCountedInACommune_IsNamedWhenSent() =>
        Report(Survey(80, 80) with { Communes = [Commune("xa-a", 90), new(new UnitId("xa-b"), 100, 100, 95, [new("ha-tang", 90)])] })
            .ShouldHaveSingleItem().Field.ShouldBe("item-xa-b-kinh-te");

    [Fact]
    public void UnknownItemThreshold_DemandsNothing() =>
        AppraisalSteps.Consolidate(ADossier().HandedIn().Appraised().Case, new(true, "Trình")).Succeeded.ShouldBeTrue();

    [Fact]
    public void District_CommunesThatDoNotAddUp_HearEverySum()
    {
        var survey = Survey(90, 90) with { FormsIssued = 300, FormsReturned = 201, Satisfied = 191 };

        Report(survey).Select(refusal => refusal.Field).ShouldBe(["formsIssued", "formsReturned", "satisfied"]);
        Report(Survey(90, 90) with { Communes = [Commune("xa-a", 101), Commune("xa-a", 90)] }).Select(refusal => refusal.Code)
            .ShouldBe(["commune-is-counted-once", "survey-item-fits-its-forms", "every-place-is-counted"], ignoreOrder: true);
    }

    [Fact]
    public void CommunesOwnDossier_HasNoCommunes() =>
        new CommuneSurveysAddUp(ADossier().Case, new(Day, Day, 1, 1, 1, null, null, [new(new UnitId("xa-a"), 1, 1, 1, [])])).Broken()
            .ShouldHaveSingleItem().Code.ShouldBe("commune-lies-in-the-district");

    private static SatisfactionSurveyed Survey(int first, int last) => new(
        Day, Day, 200, 200, 190, null, null, [Commune("xa-a", first), new(new UnitId("xa-b"), 100, 100, 95, [new("ha-tang", 80), new("kinh-te", last)])]);

    private static CommuneSurvey Commune(string id, int satisfied) => new(new UnitId(id), 100, 100, 95, [new("ha-tang", satisfied), new("kinh-te", 90)]);

    private static List<Refusal> Consolidate(SatisfactionSurveyed survey) =>
        new EachItemReachesItsThreshold(OfDistrict(survey)).Broken().ToList();

    private static IReadOnlyList<Refusal> Report(SatisfactionSurveyed survey) => AppraisalSteps.ReportSurvey(OfDistrict(null), survey).Refusals;

    /// <summary>The dossier of the district; the small book's path is the commune's.</summary>
    private static DossierCase OfDistrict(SatisfactionSurveyed? survey)
    {
        var walk = ADossier(OfADistrict with { Level = OfADistrict.Level with { AppliesTo = UnitKind.Commune } });
        if (survey is not null)
        {
            walk.Record(survey, walk.Dossier.State);
        }

        var first = walk.Ledger[0];
        var registered = DossierLedger.Chain.Seal(LedgerHead.Start(first.Ledger), first.Stamp, walk.Dossier.Registration with { Unit = SmallBook.District.Id }, null, first.State);
        return new(Dossier.Fold([registered, .. walk.Ledger.Skip(1)]), OfADistrict, SmallBook.Today);
    }
}
