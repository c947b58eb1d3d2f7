namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class PreconditionTests
{
    private static readonly Indicator Communes = SmallBook.Indicator("DK1", IndicatorKind.Percent, Comparison.AtLeast, 100m) with { Name = "Số xã đạt chuẩn" };
    private static readonly CriteriaSet Set = SmallBook.Set with { Preconditions = [Communes] };

    [Fact]
    public void Precondition_NotAssessed_IsNamed() =>
        new EveryIndicatorIsAssessed(Set, SmallBook.AllMet).Broken().ShouldHaveSingleItem().Sentence.ShouldBe("Điều kiện DK1 (Số xã đạt chuẩn) chưa đánh giá.");

    [Fact]
    public void Precondition_NotMet_IsNamedBesideTheCriteria()
    {
        var assessment = SmallBook.But(new(new IndicatorCode("DK1"), Verdict.NotMet, 90m, null, []));

        new EveryCriterionIsMet(SmallBook.TheRegime.Conditions[0], Set, assessment).Broken().ShouldHaveSingleItem().Sentence.ShouldBe("Điều kiện DK1 (Số xã đạt chuẩn) chưa đạt.");
        assessment.Meets(Set).ShouldBeFalse();
        assessment.CriteriaMet(Set).ShouldBe(3);
    }

    [Fact]
    public void WholeSet_MetWithItsPreconditions_IsMetUnlessItIsIncomplete()
    {
        var assessment = SmallBook.But(SmallBook.Met("DK1"));

        assessment.Meets(Set).ShouldBeTrue();
        assessment.Meets(Set with { Complete = false }).ShouldBeFalse();
    }

    [Fact]
    public void CriterionWithoutKnownIndicators_Asked_IsNotMet() =>
        SmallBook.AllMet.Meets(new Criterion(new CriterionNumber(9), "Chưa biết", SmallBook.Basis, FigureStatus.Unconfirmed, [])).ShouldBeFalse();
}
