namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class SubmissionRuleTests
{
    [Fact]
    public void NothingAssessed_Checked_NamesEachCriterionWithItsIndicators()
    {
        var broken = new EveryIndicatorIsAssessed(SmallBook.Set, new([])).Broken().ToList();

        broken.Count.ShouldBe(3);
        broken[0].Sentence.ShouldContain("1.1, 1.2");
        broken[0].Remedy.ShouldNotBeNull().ShouldContain("tiêu chí 1");
    }

    [Fact]
    public void NotMetIndicatorWithoutEvidence_Checked_AsksForNone() =>
        new EvidenceIsHandedInWhereTheSetAsksForIt(
            SmallBook.Set, SmallBook.But(new(new IndicatorCode("1.1"), Verdict.NotMet, 60m, "Chưa đạt", []))).Broken().ShouldBeEmpty();

    [Fact]
    public void IndicatorThatAsksForNoEvidence_Checked_NeedsNone() =>
        new EvidenceIsHandedInWhereTheSetAsksForIt(
            SmallBook.Set, SmallBook.But(SmallBook.Met("2.1") with { Evidence = [] })).Broken().ShouldBeEmpty();

    [Fact]
    public void OneIndicatorFails_Checked_CountsTheCriteriaMet() =>
        new EveryCriterionIsMet(SmallBook.TheRegime.Conditions[0], SmallBook.Set, SmallBook.But(new(new IndicatorCode("3.1"), Verdict.NotMet, 9m, null, [])))
            .Broken().ShouldHaveSingleItem().Sentence.ShouldContain("2/3");

    [Fact]
    public void ConditionDeclaredNotMet_Checked_Refuses() =>
        new EveryConditionIsDeclaredMet(SmallBook.TheRegime.Conditions, [new("no-debt", false, "Còn nợ"), SmallBook.Declared[1]])
            .Broken().ShouldHaveSingleItem().Remedy.ShouldBe("Trả hết nợ.");

    [Fact]
    public void ConditionReadFromTheCriteria_Checked_NeedsNoDeclaration() =>
        new EveryConditionIsDeclaredMet(SmallBook.TheRegime.Conditions, SmallBook.Declared).Broken().ShouldBeEmpty();

    [Fact]
    public void PaperThatOnlyWarns_Missing_DoesNotBlock() =>
        new BindingPapersAreHandedIn(SmallBook.TheRegime.PapersOf(UnitKind.Commune, PathTasks.Submit), SmallBook.Papers).Broken().ShouldBeEmpty();

    [Fact]
    public void BindingPaperOfALaterTask_Missing_DoesNotBlockTheSubmission()
    {
        var later = SmallBook.TheRegime.Papers[0] with { Task = PathTasks.Consolidate };

        new BindingPapersAreHandedIn((SmallBook.TheRegime with { Papers = [later] }).PapersOf(UnitKind.Commune, PathTasks.Submit), []).Broken().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Enforcement.Warns, LimitKind.AtLeast, 15)]
    [InlineData(Enforcement.Blocks, LimitKind.AtMost, 15)]
    [InlineData(Enforcement.Blocks, LimitKind.AtLeast, null)]
    public void ConsultationLimitThatDoesNotBind_TooShort_IsTaken(Enforcement enforcement, LimitKind kind, int? days)
    {
        var limit = SmallBook.Consultation with { Enforcement = enforcement, Kind = kind, Days = days };

        new ConsultationLastsLongEnough(limit, SmallBook.Today, SmallBook.Today).Broken().ShouldBeEmpty();
    }

    [Fact]
    public void NoConsultationLimit_TooShort_IsTaken() =>
        new ConsultationLastsLongEnough(null, SmallBook.Today, SmallBook.Today).Broken().ShouldBeEmpty();

    [Theory]
    [InlineData("xa-a", "nang-cao", false)]
    [InlineData("xa-a", "kieu-mau", true)]
    [InlineData("xa-b", "nang-cao", true)]
    public void UnitAndLevel_LookedUpInThePlan_BothMustFit(string unit, string level, bool refused) =>
        new UnitIsNamedInThePlan(SmallBook.ProvinceA, SmallBook.Commune with { Id = new UnitId(unit) }, SmallBook.Level with { Id = level })
            .Broken().Any().ShouldBe(refused);
}
