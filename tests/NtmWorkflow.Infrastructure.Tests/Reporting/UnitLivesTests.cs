using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Reporting;

/// <summary>Units that ended or began during a year are counted and owe only while they stand.</summary>
public sealed class UnitLivesTests
{
    private static readonly RuleBook Book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;
    private static readonly WorkingDays Days = new(Book.Calendar);
    private static readonly ProvinceYearId Plan = new("tra-vinh/2023");
    private static readonly UnitId TapSon = new("xa-tap-son");
    private static readonly UnitId District = new("huyen-tra-cu");

    [Fact]
    public void UnitMadeOfOthers_WhateverItsProvince_EndsThemTheDayBefore()
    {
        Book.Provinces[Plan].Province.Unit(TapSon)!.LastDay.ShouldBe(new DateOnly(2025, 6, 30));
        Book.Provinces.Values.Select(year => year.Province.Unit(new("xa-tap-son-vinh-long"))).OfType<Unit>().Single().FirstDay.ShouldBe(new DateOnly(2025, 7, 1));
    }

    [Fact]
    public void CommuneThatEnded_IsNotCountedAfterItsLastDay()
    {
        var year = With(unit => unit with { LastDay = new(2023, 10, 31) });

        Communes(year, new(ReportRhythm.Month, 2023, 10)).ShouldBe(Communes(year, new(ReportRhythm.Month, 2023, 11)) + 1);
    }

    [Fact]
    public void CommuneThatEnded_OwesNothingAfterItsLastDay()
    {
        var owed = Owed(With(unit => unit with { LastDay = new(2023, 10, 31) }));

        owed.Select(one => one.Due!.Last).Max().ShouldBe(new DateOnly(2023, 10, 9));
        owed.ShouldNotContain(one => one.Key.Period == "2023" || one.Key.Period == "2023-11");
    }

    [Fact]
    public void CommuneThatBegan_OwesFromItsFirstDay()
    {
        var owed = Owed(With(unit => unit with { FirstDay = new(2023, 9, 20) }));

        owed.Select(one => one.Key.Period).Distinct().ShouldBe(["2023-10", "2023-11", "2023-12", "2023-Q4", "2023"], ignoreOrder: true);
        owed.Select(one => one.Due!.Last).Min().ShouldBe(new DateOnly(2023, 10, 9));
    }

    [Fact]
    public void CommuneThatCameLaterThanTheOthers_OwesFromTheDayItWasFirstKnown()
    {
        var others = Book.Provinces[Plan].Province.Units.Where(unit => unit.Id != TapSon).ToDictionary(unit => unit.Id.Committee, _ => new DateOnly(2023, 4, 20));

        string[] fromSeptember = ["2023-10", "2023-11", "2023-12", "2023-Q4", "2023"];
        Periods(others, new(2023, 9, 20)).ShouldBe(fromSeptember, ignoreOrder: true);
        Periods(new(others) { [TapSon.Committee] = new(2023, 9, 20) }, new(2023, 12, 1)).ShouldBe(fromSeptember, ignoreOrder: true);
    }

    [Fact]
    public void CommuneWithoutAFirstDay_KnownWithTheOthers_StoodAllAlong()
    {
        var all = Book.Provinces[Plan].Province.Units.ToDictionary(unit => unit.Id.Committee, _ => new DateOnly(2023, 4, 20));

        Periods(all, new(2023, 9, 20)).ShouldContain("2023-05");
        Periods([], new(2023, 9, 20)).ShouldContain("2023-05", "nobody is known yet: the file is all there is");
    }

    [Fact]
    public void DutyWithoutAKnownDay_IsOwedWithoutADueDay()
    {
        var year = Book.Provinces[Plan];
        var monthly = year.Reporting!.Duty("dia-phuong-thang")!;
        var owed = Owed(year with { Reporting = year.Reporting with { Duties = [monthly with { Due = monthly.Due! with { Day = null } }] } });

        owed.Select(one => one.Key.Period).ShouldBe(Enumerable.Range(5, 8).Select(month => $"2023-{month:00}"));
        owed.ShouldAllBe(one => one.Due == null);
    }

    private static List<string> Periods(Dictionary<OrganisationId, DateOnly> firstBooked, DateOnly today)
    {
        var years = new FirstKnownDays(firstBooked).In(new Dictionary<ProvinceYearId, ProvinceYear> { [Plan] = Book.Provinces[Plan] }, today);
        return [.. Owed(years[Plan]).Select(one => one.Key.Period).Distinct()];
    }

    private static ProvinceYear With(Func<Unit, Unit> change)
    {
        var year = Book.Provinces[Plan];
        return year with { Province = year.Province with { Units = [.. year.Province.Units.Select(unit => unit.Id == TapSon ? change(unit with { LastDay = null }) : unit)] } };
    }

    private static int Communes(ProvinceYear year, ReportPeriod period) => new ReportPlace(Plan, year, year.Province.Unit(District)!, period).Communes.Count();

    private static List<OwedReport> Owed(ProvinceYear year) =>
    [
        .. Owing.In(new Dictionary<ProvinceYearId, ProvinceYear> { [Plan] = year }, new(2023, 5, 1), new(2023, 12, 31), Days)
            .Where(one => one.Kind == ObligationKind.Report && one.Debtor.Id == TapSon.Committee),
    ];
}
