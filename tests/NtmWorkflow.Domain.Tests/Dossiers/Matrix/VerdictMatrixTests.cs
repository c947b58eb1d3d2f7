namespace NtmWorkflow.Domain.Tests.Dossiers.Matrix;

public sealed class VerdictMatrixTests
{
    private static readonly VerdictLevel[] All = [VerdictLevel.Commune, VerdictLevel.District, VerdictLevel.Departments, VerdictLevel.Council];

    [Fact]
    public void WholeWay_Read_HasEachLevelsVerdictWithWhoAndWhen()
    {
        var walk = ADossier().ApprovedByCouncil();

        var matrix = VerdictMatrix.Of(walk.Case);

        matrix.Levels.ShouldBe(All);
        var row = Row(matrix, "1.1");
        row.Levels.ShouldAllBe(level => level.Verdict == Verdict.Met && level.Stamp != null);
        row.At(VerdictLevel.Commune).Value.ShouldBe(95m);
        row.At(VerdictLevel.Departments).Organisation?.Value.ShouldBe(SmallBook.Roads);
        row.At(VerdictLevel.Departments).Stamp!.By.Organisation?.Value.ShouldBe(SmallBook.Roads);
        row.At(VerdictLevel.Departments).Stamp!.At.ShouldBe(At<DepartmentSignedOff>(walk));
        row.At(VerdictLevel.District).Stamp!.At.ShouldBe(At<DistrictVerified>(walk));
        row.At(VerdictLevel.Council).Stamp!.At.ShouldBe(At<CouncilConcluded>(walk));
        row.At(VerdictLevel.Council).Stated.ShouldBeFalse();
        row.Evidence.ShouldHaveSingleItem();
        row.Disagrees.ShouldBeFalse();
    }

    [Fact]
    public void PathWithoutDistrict_Read_HasThreeLevels()
    {
        var walk = ADossier(TwoTierPath.Rules).HandedIn().Received().SignedOffByAll();

        var matrix = VerdictMatrix.Of(walk.Case);

        matrix.Levels.ShouldBe([VerdictLevel.Commune, VerdictLevel.Departments, VerdictLevel.Council]);
        matrix.Rows.ShouldAllBe(row => row.Levels.Count == 3);
        matrix.Totals.Select(total => total.Level).ShouldBe([VerdictLevel.Commune, VerdictLevel.Departments, VerdictLevel.Council, null]);
        matrix.Total(VerdictLevel.Departments).CriteriaMet.ShouldBe(3);
    }

    [Fact]
    public void OneDepartmentFindsOtherwise_Read_IsMarkedAndCounted()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received().SignedOffBy(SmallBook.Statistics, Verdict.NotMet);

        var matrix = VerdictMatrix.Of(walk.Case);

        matrix.Rows.Where(row => row.Disagrees).ShouldHaveSingleItem().Indicator.Code.Value.ShouldBe("2.1");
        Row(matrix, "2.1").VerdictsDiffer.ShouldBeTrue();
        Row(matrix, "2.1").Latest.ShouldBe(Verdict.NotMet);
        matrix.Total(VerdictLevel.Commune).ShouldBe(new(VerdictLevel.Commune, 3, 3, 4, 4, 4));
        matrix.Total(VerdictLevel.Departments).ShouldBe(new(VerdictLevel.Departments, 0, 3, 0, 1, 4));
        matrix.Total(null).ShouldBe(new(null, 2, 3, 3, 4, 4));
        matrix.Criteria[1].At(VerdictLevel.Departments).State.ShouldBe(CriterionState.NotMet);
        matrix.Criteria[0].At(VerdictLevel.Departments).State.ShouldBe(CriterionState.NoData);
    }

    [Fact]
    public void OneDepartmentFindsOtherwise_LatestAssessment_TakesItsVerdictAndKeepsTheCommunesFigures()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received().SignedOffBy(SmallBook.Statistics, Verdict.NotMet);

        var latest = VerdictMatrix.LatestAssessment(walk.Case);

        var own = walk.Case.Dossier.Assessed!.Assessment;
        latest.Findings.Count.ShouldBe(own.Findings.Count);
        latest.For(new IndicatorCode("2.1"))!.ShouldBe(own.For(new IndicatorCode("2.1"))! with { Verdict = Verdict.NotMet });
        latest.For(new IndicatorCode("1.1"))!.ShouldBe(own.For(new IndicatorCode("1.1")));
    }

    [Fact]
    public void DistrictMeasuresOtherwise_SameVerdict_FiguresDisagree()
    {
        var verdicts = SmallBook.AllVerdicts.Select(one => one.Code == "1.1" ? one with { Value = 88m } : one).ToList();

        var row = Row(VerdictMatrix.Of(ADossier().HandedIn().VerifiedByDistrict(verdicts).Case), "1.1");

        (row.VerdictsDiffer, row.ValuesDiffer, row.Disagrees).ShouldBe((false, true, true));
        row.At(VerdictLevel.District).Value.ShouldBe(88m);
        row.Judged.Explanation.ShouldStartWith("88%");
    }

    [Fact]
    public void CouncilConcludesOtherwise_Read_StandsOverTheDepartments()
    {
        var walk = ADossier().HandedIn().Appraised().Consolidated()
            .Concluded(true, new IndicatorVerdict(new IndicatorCode("3.1"), Verdict.NotMet, "Bãi rác chưa xử lý", 7m));

        var matrix = VerdictMatrix.Of(walk.Case);

        var council = Row(matrix, "3.1").At(VerdictLevel.Council);
        (council.Verdict, council.Value, council.Stated, council.Note).ShouldBe((Verdict.NotMet, 7m, true, "Bãi rác chưa xử lý"));
        Row(matrix, "2.1").At(VerdictLevel.Council).Verdict.ShouldBe(Verdict.Met);
        matrix.Total(VerdictLevel.Council).CriteriaMet.ShouldBe(2);
        matrix.Total(VerdictLevel.Departments).CriteriaMet.ShouldBe(3);
    }

    [Fact]
    public void PartOfACriterionMet_Counted_IsPartly()
    {
        var assessment = SmallBook.But(SmallBook.Met("1.2") with { Verdict = Verdict.NotMet });

        var criterion = VerdictMatrix.Of(ADossier().SelfAssessed(assessment).Case).Criteria[0];

        criterion.At(VerdictLevel.Commune).ShouldBe(new(VerdictLevel.Commune, 1, 1, 2));
        criterion.At(VerdictLevel.Commune).State.ShouldBe(CriterionState.Partly);
        criterion.At(null).State.ShouldBe(CriterionState.Partly);
    }

    [Fact]
    public void DepartmentHasNotSigned_Read_IsNamedAndSaysNothing()
    {
        var row = Row(VerdictMatrix.Of(ADossier().HandedIn().Case), "3.1");

        var level = row.At(VerdictLevel.Departments);
        (level.Verdict, level.Stamp, level.Organisation).ShouldBe((null, null, new OrganisationId(SmallBook.Environment)));
        row.At(VerdictLevel.Council).Verdict.ShouldBeNull();
    }

    private static MatrixRow Row(VerdictMatrix matrix, string code) => matrix.Rows.Single(row => row.Indicator.Code == code);

    private static DateTimeOffset At<T>(DossierWalk walk) => walk.Ledger.First(entry => entry.Act is T).At;
}
