namespace NtmWorkflow.Domain.Tests.Dossiers.Matrix;

/// <summary>What the matrix shows while a dossier goes back and forth, and through its filters.</summary>
public sealed class MatrixRoundTests
{
    private static readonly Assessment OneFails = SmallBook.But(new(new IndicatorCode("2.1"), Verdict.NotMet, 40m, "Thu nhập còn thấp", []));

    [Fact]
    public void FirstDraft_Read_ShowsWhatIsBeingWritten()
    {
        var matrix = VerdictMatrix.Of(ADossier().Case, OneFails);

        matrix.IsDraft.ShouldBeTrue();
        matrix.Total(VerdictLevel.Commune).CriteriaMet.ShouldBe(2);
        matrix.Rows.ShouldAllBe(row => row.At(VerdictLevel.Commune).Stamp == null);
    }

    [Fact]
    public void NothingEntered_Read_HasNoData()
    {
        var matrix = VerdictMatrix.Of(ADossier().Case);

        matrix.Criteria.ShouldAllBe(criterion => criterion.At(null).State == CriterionState.NoData);
        matrix.Total(null).ShouldBe(new(null, 0, 3, 0, 0, 4));
    }

    [Fact]
    public void ClosedAssessment_Read_IsTheLedgersNotTheDrafts()
    {
        var walk = ADossier().SelfAssessed(OneFails);

        var matrix = VerdictMatrix.Of(walk.Case, SmallBook.AllMet);

        VerdictMatrix.NeedsDraft(walk.Dossier).ShouldBeFalse();
        matrix.IsDraft.ShouldBeFalse();
        matrix.Total(VerdictLevel.Commune).CriteriaMet.ShouldBe(2);
        matrix.Rows.First().At(VerdictLevel.Commune).Stamp.ShouldBe(new(walk.Ledger[1].By, walk.Ledger[1].At));
    }

    [Fact]
    public void ReturnedDossier_Read_KeepsWhatTheDistrictFoundUntilTheNextRound()
    {
        var walk = ADossier().HandedIn().ReturnedByDistrict();

        VerdictMatrix.Of(walk.Case, SmallBook.AllMet).Total(VerdictLevel.District).IndicatorsJudged.ShouldBe(4);
        VerdictMatrix.Of(walk.HandedIn().Case).Total(VerdictLevel.District).IndicatorsJudged.ShouldBe(0);
    }

    [Fact]
    public void SignOffThatStillStands_ReadInTheNextRound_KeepsItsFirstStamp()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received()
            .SignedOffBy(SmallBook.Roads).SignedOffBy(SmallBook.Statistics).SignedOffBy(SmallBook.Environment, Verdict.NotMet).Surveyed().Inspected();
        var first = VerdictMatrix.Of(walk.Case).Rows.First().At(VerdictLevel.Departments).Stamp;

        walk.ReturnedAtConsolidation().HandedIn();

        VerdictMatrix.Of(walk.Case).Rows.First().At(VerdictLevel.Departments).Stamp.ShouldBe(first.ShouldNotBeNull());
    }

    [Theory]
    [InlineData(MatrixFilter.NotMet, "2.1")]
    [InlineData(MatrixFilter.Disagree, "3.1")]
    [InlineData(MatrixFilter.UnconfirmedFigure, "1.1,2.1,3.1")]
    [InlineData(MatrixFilter.NoEvidence, "1.2,2.1,3.1")]
    public void Matrix_Filtered_ShowsOnlyWhatIsLookedFor(MatrixFilter filter, string codes)
    {
        var verdicts = SmallBook.AllVerdicts.Where(one => one.Code != "2.1")
            .Select(one => one.Code == "3.1" ? one with { Value = 4m } : one)
            .Append(new IndicatorVerdict(new IndicatorCode("2.1"), Verdict.NotMet, "Thấp"));
        var assessment = new Assessment([.. OneFails.Findings.Where(one => one.Code != "3.1"), SmallBook.Met("3.1") with { Value = 3m }]);
        var walk = ADossier().SelfAssessed(assessment).Consulted();
        walk.Record(new Submitted(assessment, [], []), walk.Dossier.State);
        walk.Record(new DistrictVerified(false, [.. verdicts], "Trả lại"), walk.Dossier.State);
        var whole = VerdictMatrix.Of(walk.Case);

        var filtered = whole.Only([filter]);

        filtered.Rows.Select(row => row.Indicator.Code).Select(one => one.Value).ShouldBe(codes.Split(','), ignoreOrder: true);
        filtered.Totals.ShouldBe(whole.Totals);
    }

    [Fact]
    public void Filters_Combined_NarrowFurther()
    {
        var matrix = VerdictMatrix.Of(ADossier().SelfAssessed(OneFails).Case);

        matrix.Only([MatrixFilter.NotMet, MatrixFilter.NoEvidence]).Rows.ShouldHaveSingleItem().Indicator.Code.Value.ShouldBe("2.1");
        matrix.Only([MatrixFilter.NotMet, MatrixFilter.Disagree]).Criteria.ShouldBeEmpty();
        matrix.Only([]).ShouldBeSameAs(matrix);
    }

    [Theory]
    [InlineData("1.2", 1, "a-yes-no-indicator-has-no-figure")]
    [InlineData("1.1", 101, "percent-is-in-range")]
    [InlineData("2.1", -1, "value-is-not-negative")]
    [InlineData("3.1", 6, "own-figure-fits-its-verdict")]
    public void DistrictsFigure_ThatCannotBe_IsRefusedAtItsField(string code, int value, string rule)
    {
        var verdicts = SmallBook.AllVerdicts.Select(one => one.Code == code ? one with { Value = value } : one).ToList();

        var refusal = AppraisalSteps.Verify(ADossier().HandedIn().Case, new(true, verdicts, "Đủ")).Refusals.ShouldHaveSingleItem();

        (refusal.Code, refusal.Field).ShouldBe((rule, "value-" + code));
    }
}
