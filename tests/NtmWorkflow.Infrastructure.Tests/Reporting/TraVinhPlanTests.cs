using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Reporting;

/// <summary>Section V.22 of plan 22/KH-BCĐ of Trà Vinh, 2023, sentence by sentence.</summary>
public sealed class TraVinhPlanTests
{
    private static readonly RuleBook Book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;
    private static readonly WorkingDays Days = new(Book.Calendar);
    private static readonly IReadOnlyList<OwedReport> Year2023 = Owed(new(2023, 5, 1), new(2023, 12, 31));

    /// <summary>"Đối với báo cáo tháng gửi về VPĐP nông thôn mới tỉnh trước ngày 10 hàng tháng."</summary>
    [Fact]
    public void MonthlyReports_OfDistrictsAndCommunes_AreDueBeforeThe10thOfEachMonth()
    {
        var monthly = Year2023.Where(owed => owed.Key.Duty == "dia-phuong-thang").ToList();

        monthly.Select(owed => owed.Due!.Mark).Distinct().ShouldBe(Enumerable.Range(5, 8).Select(month => new DateOnly(2023, month, 10)));
        monthly.Select(owed => owed.Due!.Last).Distinct().ShouldBe(Enumerable.Range(5, 8).Select(month => new DateOnly(2023, month, 9)));
        monthly.Select(owed => owed.Debtor.Kind).Distinct().ShouldBe([DebtorKind.District, DebtorKind.Commune], ignoreOrder: true);
        monthly.Count.ShouldBe(8 * 34);
    }

    /// <summary>"Đối với báo cáo quý ... trước ngày 10 của tháng cuối quý."</summary>
    [Fact]
    public void QuarterlyReports_AreDueBeforeThe10thOfTheQuartersLastMonth() => Marks("dia-phuong-quy")
        .ShouldBe([new(2023, 6, 10), new(2023, 9, 10), new(2023, 12, 10)]);

    /// <summary>"Đối với báo cáo 06 tháng ... trước ngày 10/6; đối với báo cáo năm ... trước ngày 10/12."</summary>
    [Fact]
    public void HalfYearlyAndYearlyReports_OfLocalities_AreDueBefore10JuneAnd10December()
    {
        Marks("dia-phuong-6-thang").ShouldBe([new(2023, 6, 10)]);
        Marks("dia-phuong-nam").ShouldBe([new(2023, 12, 10)]);
    }

    /// <summary>"Đối với báo cáo 06 tháng ... trước ngày 12/6; đối với báo cáo năm ... trước ngày 12/12."</summary>
    [Fact]
    public void ReportsOfDepartments_AreDueBefore12JuneAnd12December()
    {
        Marks("so-nganh-6-thang").ShouldBe([new(2023, 6, 12)]);
        Marks("so-nganh-nam").ShouldBe([new(2023, 12, 12)]);
        Year2023.Where(owed => owed.Key.Duty == "so-nganh-nam").Select(owed => owed.Debtor.Kind).Distinct().ShouldBe([DebtorKind.Department]);
        Year2023.Count(owed => owed.Key.Duty == "so-nganh-nam").ShouldBe(16);
    }

    /// <summary>Day by day around the four days that the plan names. 10/6/2023 is a Saturday, 10/12/2023 a Sunday.</summary>
    [Theory]
    [InlineData("dia-phuong-6-thang", "2023-06-08", 0)]
    [InlineData("dia-phuong-6-thang", "2023-06-09", 0)]
    [InlineData("dia-phuong-6-thang", "2023-06-10", 1)]
    [InlineData("dia-phuong-6-thang", "2023-06-12", 3)]
    [InlineData("so-nganh-6-thang", "2023-06-10", 0)]
    [InlineData("so-nganh-6-thang", "2023-06-11", 0)]
    [InlineData("so-nganh-6-thang", "2023-06-12", 1)]
    [InlineData("so-nganh-6-thang", "2023-06-13", 2)]
    [InlineData("dia-phuong-nam", "2023-12-08", 0)]
    [InlineData("dia-phuong-nam", "2023-12-09", 0)]
    [InlineData("dia-phuong-nam", "2023-12-10", 1)]
    [InlineData("dia-phuong-nam", "2023-12-11", 2)]
    [InlineData("so-nganh-nam", "2023-12-10", 0)]
    [InlineData("so-nganh-nam", "2023-12-11", 0)]
    [InlineData("so-nganh-nam", "2023-12-12", 1)]
    public void ReportSentOnADay_IsSoManyDaysLate(string duty, string day, int late)
    {
        var last = Year2023.First(owed => owed.Key.Duty == duty).Due!.Last;

        Math.Max(0, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber - last.DayNumber).ShouldBe(late);
    }

    [Fact]
    public void WeekdaysOfTheDays_Looked_AreAsTheTestsSay()
    {
        new DateOnly(2023, 6, 10).DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        new DateOnly(2023, 12, 10).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        Days.IsWorkingDay(new(2023, 6, 9)).ShouldBeTrue();
        Days.IsWorkingDay(new(2023, 12, 9)).ShouldBeFalse();
    }

    /// <summary>The plan does not say what happens on a rest day; whoever decides so changes one word of the file.</summary>
    [Theory]
    [InlineData(RestDayRule.Keep, "2023-12-09")]
    [InlineData(RestDayRule.Next, "2023-12-11")]
    [InlineData(RestDayRule.Previous, "2023-12-08")]
    public void LastDayOnARestDay_FollowsTheRuleOfTheFile(RestDayRule rule, string last)
    {
        var due = Regime.Duty("dia-phuong-nam")!.Due!;
        due.RestDay.Status.ShouldBe(FigureStatus.Unconfirmed);

        (due with { RestDay = due.RestDay with { Value = rule } }).Of(new(ReportRhythm.Year, 2023, 1), Days)!.Last
            .ShouldBe(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>In June a locality owes month, quarter and half-year on the same day: the half-year's report serves all three.</summary>
    [Fact]
    public void ReportsOfTheSameDay_AreServedByTheLongest()
    {
        var june = Year2023.Where(owed => owed.Debtor.Id == "xa-tap-son" && owed.Due?.Mark == new DateOnly(2023, 6, 10)).ToList();

        june.Select(owed => owed.Key.Period).ShouldBe(["2023-06", "2023-Q2", "2023-H1"], ignoreOrder: true);
        june.Single(owed => owed.AbsorbedBy is null).Key.Period.ShouldBe("2023-H1");
        june.Where(owed => owed.AbsorbedBy is not null).ShouldAllBe(owed => owed.AbsorbedBy!.Period == "2023-H1");
        var december = Year2023.Where(owed => owed.Debtor.Id == "xa-tap-son" && owed.Due?.Mark == new DateOnly(2023, 12, 10)).ToList();
        december.Where(owed => owed.AbsorbedBy is not null).Select(owed => owed.AbsorbedBy!.Period).ShouldBe(["2023", "2023"]);
        Year2023.Single(owed => owed.Debtor.Id == "xa-tap-son" && owed.Key.Period == "2023-07").AbsorbedBy.ShouldBeNull();
    }

    /// <summary>"Nơi nhận đồng gửi ... các sở, ngành phụ trách hướng dẫn, xác nhận tiêu chí."</summary>
    [Fact]
    public void Copies_GoToDepartmentsInCharge()
    {
        var copies = Regime.Duty("dia-phuong-quy")!.Copies!.In(Province);

        copies.Select(one => one.Value).ShouldContain("so-y-te");
        copies.ShouldBe(Province.Departments.Assignments.Select(one => one.Department).Distinct(), ignoreOrder: true);
        Regime.Duties.Where(duty => duty.Due is not null).ShouldAllBe(duty => duty.Copies != null);
    }

    /// <summary>"Và báo cáo đột xuất theo yêu cầu của Trưởng Ban Chỉ đạo tỉnh."</summary>
    [Fact]
    public void ReportsOnDemand_HaveNoDayOfTheirOwn() => Regime.Duty("dot-xuat")!.Due.ShouldBeNull();

    [Fact]
    public void Sources_Named_AreThePlansAndTheLaddersAreHabits()
    {
        Regime.Duties.ShouldAllBe(duty => duty.Source.Contains("22/KH-BCĐ") && duty.Status == FigureStatus.Verified);
        Regime.Ladders.ShouldAllBe(ladder => ladder.IsHabit && ladder.Status == FigureStatus.Unconfirmed);
    }

    /// <summary>Sóc Trăng asks for a report on each of the six topical programmes in December.</summary>
    [Fact]
    public void TopicalProgrammesOfSocTrang_AreReportedBy31December2024()
    {
        var owed = Owing.In(Years("soc-trang"), new(2024, 2, 5), new(2025, 12, 31), Days).Where(one => one.Key.Duty.StartsWith("chuyen-de-", StringComparison.Ordinal)).ToList();

        owed.Select(one => one.Key.Duty).Distinct().Count().ShouldBe(6);
        owed.ShouldAllBe(one => one.Due!.Last == new DateOnly(2024, 12, 31));
    }

    /// <summary>The plan of 2023 holds until the province has a newer one.</summary>
    [Fact]
    public void NextYear_IsOwedUnderThePlanOfTheLastUntilThereIsANewOne()
    {
        Owed(new(2024, 2, 1), new(2024, 3, 31)).Select(owed => owed.Key.Period).Distinct().ShouldBe(["2024-02", "2024-03", "2024-Q1"], ignoreOrder: true);
        var newer = new Dictionary<ProvinceYearId, ProvinceYear>(Years("tra-vinh"))
        {
            [new("tra-vinh/2024")] = Province with { Province = Province.Province with { Year = 2024 }, Reporting = Regime with { Duties = [] } },
        };
        Owing.In(newer, new(2024, 1, 1), new(2024, 12, 31), Days).ShouldAllBe(owed => owed.Kind == ObligationKind.Task);
    }

    private static ProvinceYear Province => Book.Provinces[new ProvinceYearId("tra-vinh/2023")];

    private static ReportingRegime Regime => Province.Reporting!;

    private static Dictionary<ProvinceYearId, ProvinceYear> Years(string province) =>
        Book.Provinces.Where(year => year.Value.Province.Id == province).ToDictionary();

    private static IReadOnlyList<OwedReport> Owed(DateOnly from, DateOnly to) =>
        [.. Owing.In(Years("tra-vinh"), from, to, Days).Where(owed => owed.Kind == ObligationKind.Report)];

    private static IEnumerable<DateOnly> Marks(string duty) =>
        Year2023.Where(owed => owed.Key.Duty == duty).Select(owed => owed.Due!.Mark).Distinct();
}
