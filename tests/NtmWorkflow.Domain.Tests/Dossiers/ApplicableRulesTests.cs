namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class ApplicableRulesTests
{
    private static readonly RuleBook Book = new(
        new Dictionary<string, RegimeBook>(StringComparer.Ordinal) { ["2021-2025"] = SmallBook.RegimeBook },
        new Dictionary<ProvinceYearId, ProvinceYear>() { [new("tinh-a/2023")] = SmallBook.ProvinceA },
        new([], [], []));

    [Theory]
    [InlineData("tinh-a/2023", "nang-cao", true)]
    [InlineData("tinh-a/2024", "nang-cao", false)]
    [InlineData("tinh-a/2023", "kieu-mau", false)]
    public void ProvinceYearAndLevel_LookedUp_AreFoundTogether(string provinceYear, string level, bool found) =>
        ApplicableRules.Find(Book, new ProvinceYearId(provinceYear), level, SmallBook.Today).Succeeded.ShouldBe(found);

    [Fact]
    public void ProvinceOfAnUnknownRegime_LookedUp_IsNotFound() =>
        ApplicableRules.Find(Book with { Regimes = new Dictionary<string, RegimeBook>(StringComparer.Ordinal) }, new ProvinceYearId("tinh-a/2023"), "nang-cao", SmallBook.Today)
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("level-is-known");

    [Fact]
    public void IncompleteSetWithoutAPath_LookedUp_HearsBothReasons()
    {
        var regime = SmallBook.RegimeBook with
        {
            Regime = SmallBook.TheRegime with { Levels = [SmallBook.Level with { Path = null }] },
            Sets = new Dictionary<string, CriteriaSet>(StringComparer.Ordinal) { ["bo-thu"] = SmallBook.Set with { Criteria = [] } },
        };

        ApplicableRules.Find(
                Book with { Regimes = new Dictionary<string, RegimeBook>(StringComparer.Ordinal) { ["2021-2025"] = regime } },
                new ProvinceYearId("tinh-a/2023"), "nang-cao", SmallBook.Today)
            .Refusals.Select(refusal => refusal.Code).ShouldBe(["every-criterion-can-be-judged", "level-has-a-path"]);
    }

    [Fact]
    public void DepartmentWithTwoAssignments_Asked_HasAllItsIndicatorsAndSignsOnce()
    {
        var other = SmallBook.ProvinceA.Departments.Assignments[2] with { Department = new OrganisationId(SmallBook.Roads) };
        var foreign = other with { CriteriaSet = "bo-khac", Indicators = [new IndicatorCode("9.9")] };
        var rules = SmallBook.Rules with
        {
            Province = SmallBook.ProvinceA with
            {
                Departments = SmallBook.ProvinceA.Departments with { Assignments = [.. SmallBook.ProvinceA.Departments.Assignments.Take(2), other, foreign] },
            },
        };

        rules.IndicatorsOf(new OrganisationId(SmallBook.Roads)).Select(one => one.Value).ShouldBe(["1.1", "1.2", "3.1"]);
        rules.IndicatorsOf(new OrganisationId("so-la")).ShouldBeEmpty();
        rules.Departments.Select(one => one.Value).ShouldBe([SmallBook.Roads, SmallBook.Statistics]);
    }

    [Fact]
    public void DossierId_Made_IsOrderedByTime()
    {
        var early = DossierId.New(new(2023, 5, 2, 0, 0, 0, TimeSpan.Zero)).ToString();
        var late = DossierId.New(new(2023, 5, 2, 0, 0, 1, TimeSpan.Zero)).ToString();

        string.CompareOrdinal(early, late).ShouldBeLessThan(0);
    }
}
