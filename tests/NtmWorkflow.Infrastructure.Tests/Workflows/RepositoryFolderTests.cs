using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class RepositoryFolderTests
{
    private static readonly WorkflowsReading Reading = WorkflowsReader.Read(WorkflowsCopy.Original);

    [Fact]
    public void RepositoryFolder_Read_HasNoProblem() => Reading.Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("xa-ntm", 2023, 19, 57)]
    [InlineData("xa-ntm", 2025, 19, 57)]
    [InlineData("xa-ntm-nang-cao", 2023, 19, 75)]
    [InlineData("xa-ntm-nang-cao", 2025, 19, 75)]
    [InlineData("xa-ntm-kieu-mau", 2023, 4, 4)]
    [InlineData("tinh-ntm", 2023, 8, 8)]
    public void CriteriaSet_ReadOfAYear_HasTheLawsCounts(string id, int year, int criteria, int indicators)
    {
        var set = Reading.RuleBook!.Regimes["2021-2025"].Sets[id].AsOf(new(year, 1, 1));

        set.Criteria.Count.ShouldBe(criteria);
        set.Indicators().Count().ShouldBe(indicators);
    }

    [Fact]
    public void Regime_Read_HasFourConditionsItsLevelsAndItsPath()
    {
        var book = Reading.RuleBook!.Regimes["2021-2025"];

        book.Regime.Conditions.Select(condition => condition.Id)
            .ShouldBe(["criteria-met", "satisfaction", "no-construction-debt", "security"]);
        book.Regime.Levels.Select(level => level.Id).ShouldBe(
        [
            "nong-thon-moi", "nang-cao", "kieu-mau", "huyen-nong-thon-moi", "huyen-nang-cao",
            "hoan-thanh-nhiem-vu", "tinh-hoan-thanh-nhiem-vu", "ap-nong-thon-moi", "khu-dan-cu-kieu-mau", "vuon-mau",
        ]);
        book.Paths.Keys.ShouldBe(
            [
                "acceptance.bpmn", "commune-with-scheme.bpmn", "commune.bpmn", "district.bpmn", "local.bpmn", "province.bpmn",
                "review-commune.bpmn", "review-district.bpmn", "revocation-commune.bpmn", "revocation-district.bpmn",
            ],
            ignoreOrder: true);
        book.PathSources["commune.bpmn"].ShouldContain("Task_CouncilSession");
        book.RegimeHash.Length.ShouldBe(64);
    }

    /// <summary>No document read says within how many days a decision is published; another province's guide of an earlier time is none.</summary>
    [Theory]
    [InlineData("2021-2025")]
    [InlineData("2026-2030")]
    public void LimitOfPublication_Read_IsUnknownAndRestsOnNoOtherProvince(string regime)
    {
        var limit = Reading.RuleBook!.Regimes[regime].Regime.TimeLimits["publication"];

        (limit.Days, limit.Status).ShouldBe((null, FigureStatus.Unconfirmed));
        limit.Source.ShouldNotContain("tỉnh");
    }

    [Fact]
    public void UnknownFigure_Read_StaysEmptyAndUnconfirmed()
    {
        var book = Reading.RuleBook!.Regimes["2021-2025"];
        var reception = book.Regime.TimeLimits["reception"];
        var road = book.Sets["xa-ntm"].Find(new IndicatorCode("2.1"))!;

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

        set.AsOf(new(2023, 5, 2)).Indicators().Where(indicator => indicator.Threshold.Status is FigureStatus.Verified)
            .Select(indicator => indicator.Code).Select(one => one.Value).ShouldBe([code]);
        set.Find(new IndicatorCode(code))!.Threshold.Value.ShouldBe(level);
        set.Find(new IndicatorCode(code))!.BothSexes.ShouldBeTrue();
    }

    [Theory]
    [InlineData("xa-ntm")]
    [InlineData("xa-ntm-nang-cao")]
    [InlineData("huyen-ntm")]
    public void Set_OnBothSidesOfItsAmendment_CitesItOnlyAfterwards(string id)
    {
        var set = Reading.RuleBook!.Regimes["2021-2025"].Sets[id];

        set.AsOf(new(2024, 2, 29)).LegalBasis.ShouldNotContain("211/QĐ-TTg");
        set.AsOf(new(2024, 2, 29)).Demands().ShouldAllBe(one => !one.Threshold.Source.Contains("211/QĐ-TTg"));
        set.AsOf(new(2024, 3, 1)).LegalBasis.ShouldEndWith("; sửa đổi tại QĐ 211/QĐ-TTg ngày 01/3/2024");
        set.AsOf(new(2024, 3, 1)).AsOf(new(2024, 3, 1)).LegalBasis.ShouldBe(set.AsOf(new(2024, 3, 1)).LegalBasis);
    }

    [Fact]
    public void HealthRecord_ReadOnBothSidesOfItsAmendment_IsMeasuredOtherwise()
    {
        var set = Reading.RuleBook!.Regimes["2021-2025"].Sets["xa-ntm"];

        set.AsOf(new(2024, 2, 29)).Find(new IndicatorCode("15.4"))!.Kind.ShouldBe(IndicatorKind.Percent);
        set.AsOf(new(2024, 3, 1)).Find(new IndicatorCode("15.4"))!.Kind.ShouldBe(IndicatorKind.YesNo);
        SetComparison.Compare(set.AsOf(new(2024, 2, 29)), set.AsOf(new(2024, 3, 1))).Changed
            .Select(row => row.After!.Code).Select(one => one.Value).ShouldBe(["13.1", "15.4", "17.1", "18.4"]);
    }

    [Theory]
    [InlineData("2026-2030", "xa-ntm", 10, 0)]
    [InlineData("2021-2025", "huyen-ntm", 9, 5)]
    [InlineData("2021-2025", "huyen-ntm-nang-cao", 9, 3)]
    public void SetThatIsNotAllKnown_Read_SaysSo(string regime, string id, int criteria, int preconditions)
    {
        var set = Reading.RuleBook!.Regimes[regime].Sets[id];

        (set.Complete, set.Criteria.Count, set.Preconditions?.Count ?? 0).ShouldBe((false, criteria, preconditions));
        set.Missing.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void RegimeOf2026To2030_Read_IsProvisional_AndJudgesEveryCriterionAsAWhole()
    {
        var rules = NtmWorkflow.Domain.Dossiers.ApplicableRules.Find(Reading.RuleBook!, new ProvinceYearId("vinh-long/2026"), "nong-thon-moi", new(2026, 5, 4)).Value;

        rules.Regime.Regime.Provisional.ShouldBeTrue();
        rules.Set.JudgedAsAWhole.Count().ShouldBe(10);
        rules.Set.Indicators().ShouldAllBe(indicator => indicator.Threshold.Value == null && indicator.Status == FigureStatus.Unconfirmed);
    }

    [Theory]
    [InlineData("nong-thon-moi", 6, 10, "Thu nhập, Môi trường và an toàn thực phẩm, Quốc phòng và An ninh")]
    [InlineData("kieu-mau", 6, 10, "Thu nhập, Môi trường, Chất lượng môi trường sống, Quốc phòng và An ninh")]
    [InlineData("huyen-nong-thon-moi", 3, 5, "Kinh tế, Môi trường, Chất lượng môi trường sống, Hệ thống chính trị - An ninh, trật tự - Hành chính công")]
    public void RevocationRule_Read_NamesTheLawsCriticalCriteria(string level, int withCritical, int any, string critical)
    {
        var book = Reading.RuleBook!.Regimes["2021-2025"];
        var rule = book.Regime.Levels.Single(one => one.Id == level).Revocation!;
        var set = book.Sets[rule.CriteriaSet];
        var watch = RevocationWatch.Of(set, rule, new([]));

        (watch.LineWithCritical, watch.LineInAnyCase).ShouldBe((withCritical, any));
        string.Join(", ", rule.CriticalCriteria.Select(number => set.Criteria.Single(one => one.Number == number).Name)).ShouldBe(critical, StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void SocTrang_Read_HasTwoRoundsAndTheDistrictsOwnDays()
    {
        var plan = Reading.RuleBook!.Provinces[new ProvinceYearId("soc-trang/2024")].Plan;

        plan.Rounds!.Select(round => round.CutOff).ShouldBe([new(2024, 10, 1), new(2024, 12, 1)]);
        plan.NextRound(new(2024, 10, 1))!.Id.ShouldBe("dot-1");
        plan.NextRound(new(2024, 10, 2))!.Id.ShouldBe("dot-2");
        plan.NextRound(new(2024, 12, 2)).ShouldBeNull();
        (plan.DistrictFiling!.From, plan.DistrictFiling.FileBy).ShouldBe((new DateOnly(2024, 6, 1), new DateOnly(2024, 9, 30)));
        plan.Targets.CountBy(target => target.Level).ShouldBe(
            [new("nong-thon-moi", 5), new("nang-cao", 9), new("kieu-mau", 1), new("huyen-nong-thon-moi", 2), new("huyen-nang-cao", 1)]);
    }

    [Fact]
    public void HaNam_Read_SaysWhatComesBeforeTheYearAndNamesNoUnitThePlanDoesNotName()
    {
        var province = Reading.RuleBook!.Provinces[new ProvinceYearId("ha-nam/2023")];

        province.Plan.Preparations!.Select(one => one.Id).ShouldBe(["draft-scheme", "approve-scheme", "plan-scheme"]);
        province.Plan.FileBy.ShouldBeNull();
        province.Province.Units.ShouldBeEmpty();
        province.Departments.Assignments.ShouldAllBe(one => one.Status == FigureStatus.Unconfirmed);
    }

    [Fact]
    public void IncomeOfACommuneWithSpecialHardship_Resolved_IsThatOfTheMountains()
    {
        var book = Reading.RuleBook!;
        var rules = NtmWorkflow.Domain.Dossiers.ApplicableRules.Find(book, new ProvinceYearId("tra-vinh/2023"), "nong-thon-moi", new(2023, 5, 2)).Value;
        var province = rules.Province.Province;
        var hard = province with { Units = [.. province.Units.Select(unit => unit with { Flags = [UnitTrait.SpecialHardship] })] };

        var own = rules.SetFor(new UnitId("xa-tap-son")).Find(new IndicatorCode("10.1"))!.Level;
        var mountains = (rules with { Province = rules.Province with { Province = hard } }).SetFor(new UnitId("xa-tap-son")).Find(new IndicatorCode("10.1"))!.Level;

        (own.Why, own.Rule, own.Status).ShouldBe(("ĐBSCL, năm 2023", LevelRule.Narrowed, FigureStatus.Unconfirmed));
        mountains.Rule.ShouldBe(LevelRule.SpecialHardship);
        mountains.Value!.Value.ShouldBeLessThan(own.Value!.Value);
    }

    [Fact]
    public void TemporaryHousing_Read_IsMetByNo() =>
        Reading.RuleBook!.Regimes["2021-2025"].Sets["xa-ntm"].Find(new IndicatorCode("9.1"))!.Threshold.Expected.ShouldBe(false);

    [Fact]
    public void Plan_Read_HasTenCommunesThreeStrivingAndTwoDistricts()
    {
        var targets = Reading.RuleBook!.Provinces[new ProvinceYearId("tra-vinh/2023")].Plan.Targets;

        targets.Count(target => target is { Level: "nang-cao", Ambition: Ambition.Planned }).ShouldBe(10);
        targets.Count(target => target is { Level: "nang-cao", Ambition: Ambition.Striving }).ShouldBe(3);
        targets.Where(target => target.Level is not "nang-cao").Select(target => (target.Unit.Value, target.Level))
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
        var seats = Reading.RuleBook!.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members.Select(member => member.Id);
        var users = Reading.Demonstrations["tra-vinh/2023"].Users
            .Where(user => user.Organisation == "hoi-dong-tham-dinh").Select(user => user.BoardMember);

        users.ShouldBe(seats);
    }

    [Fact]
    public void EveryDepartmentInCharge_Read_HasADemonstrationUser()
    {
        var departments = Reading.RuleBook!.Provinces[new ProvinceYearId("tra-vinh/2023")].Departments.Assignments
            .Select(assignment => assignment.Department).Distinct();
        var served = Reading.Demonstrations["tra-vinh/2023"].Users.Select(user => user.Organisation).ToHashSet();

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
