namespace NtmWorkflow.Domain.Tests.Law.Criteria;

public sealed class AssessmentTests
{
    [Fact]
    public void Criterion_WithOneUnassessedIndicator_IsNotMet() =>
        new Assessment([SmallBook.Met("1.1")]).Meets(SmallBook.Set.Criteria[0]).ShouldBeFalse();

    [Fact]
    public void Assessment_Counted_CountsWholeCriteria()
    {
        SmallBook.AllMet.CriteriaMet(SmallBook.Set).ShouldBe(3);
        SmallBook.But(new(new IndicatorCode("1.2"), Verdict.NotMet, null, null, [])).CriteriaMet(SmallBook.Set).ShouldBe(2);
        new Assessment([]).CriteriaMet(SmallBook.Set).ShouldBe(0);
    }

    [Fact]
    public void Finding_OfAnotherIndicator_NeverSaysTheSame() =>
        SmallBook.Met("2.1").SaysTheSameAs(SmallBook.Met("3.1")).ShouldBeFalse();

    [Fact]
    public void Set_AskedForAnIndicator_FindsItByCode()
    {
        SmallBook.Set.Find(new IndicatorCode("3.1")).ShouldNotBeNull().Code.Value.ShouldBe("3.1");
        SmallBook.Set.Find(new IndicatorCode("9.9")).ShouldBeNull();
    }
}
