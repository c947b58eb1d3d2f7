using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Testing;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class RepositoryFolderTests
{
    private static readonly WorkflowsReading Reading = WorkflowsReader.Read(WorkflowsCopy.Original);

    [Fact]
    public void RepositoryFolder_Read_HasNoProblem() => Reading.Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("xa-ntm", 19, 57)]
    [InlineData("xa-ntm-nang-cao", 19, 75)]
    public void CriteriaSet_Read_HasTheLawsCounts(string id, int criteria, int indicators)
    {
        var set = Reading.RuleBook!.Regimes["2021-2025"].Sets[id];

        set.Criteria.Count.ShouldBe(criteria);
        set.Indicators().Count().ShouldBe(indicators);
    }

    [Fact]
    public void Regime_Read_HasFourConditionsTwoLevelsAndItsPath()
    {
        var book = Reading.RuleBook!.Regimes["2021-2025"];

        book.Regime.Conditions.Select(condition => condition.Id)
            .ShouldBe(["criteria-met", "satisfaction", "no-construction-debt", "security"]);
        book.Regime.Levels.Select(level => level.Id).ShouldBe(["nong-thon-moi", "nang-cao"]);
        book.Paths.Keys.ShouldBe(["commune.bpmn"]);
        book.PathSources["commune.bpmn"].ShouldContain("Task_CouncilSession");
        book.RegimeHash.Length.ShouldBe(64);
    }

    [Fact]
    public void UnknownFigure_Read_StaysEmptyAndUnconfirmed()
    {
        var book = Reading.RuleBook!.Regimes["2021-2025"];
        var reception = book.Regime.TimeLimits["reception"];
        var road = book.Sets["xa-ntm"].Find("2.1")!;

        reception.Days.ShouldBeNull();
        reception.Status.ShouldBe(FigureStatus.Unconfirmed);
        road.Threshold.Value.ShouldBeNull();
        road.Threshold.Status.ShouldBe(FigureStatus.Unconfirmed);
    }

    [Theory]
    [InlineData("xa-ntm", "15.1", 90)]
    [InlineData("xa-ntm-nang-cao", "14.1", 95)]
    public void HealthInsurance_Read_IsTheOneVerifiedThreshold(string id, string code, int level)
    {
        var set = Reading.RuleBook!.Regimes["2021-2025"].Sets[id];

        set.Indicators().Where(indicator => indicator.Threshold.Status is FigureStatus.Verified)
            .Select(indicator => indicator.Code).ShouldBe([code]);
        set.Find(code)!.Threshold.Value.ShouldBe(level);
        set.Find(code)!.BothSexes.ShouldBeTrue();
    }

    [Fact]
    public void TemporaryHousing_Read_IsMetByNo() =>
        Reading.RuleBook!.Regimes["2021-2025"].Sets["xa-ntm"].Find("9.1")!.Threshold.Expected.ShouldBe(false);

    [Fact]
    public void Plan_Read_HasTenCommunesThreeStrivingAndTwoDistricts()
    {
        var targets = Reading.RuleBook!.Provinces["tra-vinh/2023"].Plan.Targets;

        targets.Count(target => target is { Level: "nang-cao", Ambition: Ambition.Planned }).ShouldBe(10);
        targets.Count(target => target is { Level: "nang-cao", Ambition: Ambition.Striving }).ShouldBe(3);
        targets.Where(target => target.Level is not "nang-cao").Select(target => (target.Unit, target.Level))
            .ShouldBe([("huyen-tra-cu", "huyen-nong-thon-moi"), ("huyen-cau-ke", "huyen-nang-cao")]);
    }

    [Theory]
    [InlineData("xa-tap-son", 13)]
    [InlineData("xa-long-hiep", 18)]
    public void DemonstrationDraft_Read_FailsTheCriterionOfTheDistrictsReport(string unit, int criterion)
    {
        var draft = Reading.Demonstrations["tra-vinh/2023"].Assessments.Single(draft => draft.Unit == unit);

        draft.Entries.Count.ShouldBe(75);
        draft.Entries.Where(entry => !entry.Met).Select(entry => entry.Code.Split('.')[0]).Distinct(StringComparer.Ordinal)
            .ShouldBe([criterion.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public void EveryCouncilSeat_Read_HasADemonstrationUser()
    {
        var seats = Reading.RuleBook!.Provinces["tra-vinh/2023"].Council.Members.Select(member => member.Id);
        var users = Reading.Demonstrations["tra-vinh/2023"].Users
            .Where(user => user.Organisation == "hoi-dong-tham-dinh").Select(user => user.BoardMember);

        users.ShouldBe(seats);
    }

    [Fact]
    public void EveryDepartmentInCharge_Read_HasADemonstrationUser()
    {
        var departments = Reading.RuleBook!.Provinces["tra-vinh/2023"].Departments.Assignments
            .Select(assignment => assignment.Department).Distinct(StringComparer.Ordinal);
        var served = Reading.Demonstrations["tra-vinh/2023"].Users.Select(user => user.Organisation).ToHashSet(StringComparer.Ordinal);

        departments.Where(department => !served.Contains(department)).ShouldBeEmpty();
    }

    [Fact]
    public void Schemas_ComparedWithTheTypes_AreNotStale()
    {
        foreach (var (path, text) in WorkflowsSchemas.All)
        {
            File.ReadAllText(Path.Combine(WorkflowsCopy.Original, path)).ShouldBe(text, $"run: ntm schemas ({path})");
        }
    }
}
