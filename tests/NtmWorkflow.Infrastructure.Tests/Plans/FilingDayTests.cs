using System.Globalization;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Plans;

/// <summary>A plan before its own day, and a filing day that has passed: warned of, reminded of, decided by the office.</summary>
public sealed class FilingDayTests
{
    private const string Level = "nang-cao";

    private static readonly RuleBook Book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;
    private static readonly ProvinceYearId Plan = new("tra-vinh/2023");
    private static readonly ProvinceYear Year = Book.Provinces[Plan];
    private static readonly Unit TapSon = Year.Province.Unit(new("xa-tap-son"))!;
    private static readonly WorkingDays Days = new(Book.Calendar);

    [Theory]
    [InlineData("2023-04-16", true, false)]
    [InlineData("2023-04-17", false, false)]
    [InlineData("2023-10-31", false, false)]
    [InlineData("2023-11-01", false, true)]
    public void DossierOfTheYear_OnADay_IsWarnedOf(string day, bool early, bool passed)
    {
        var one = new OpenRegistration(
            Plan, TapSon, Book.Regimes["2021-2025"].Regime.Levels[1], Ambition.Planned, Year.Plan, [], "", Day(day), Year.FilingDayOf(TapSon, Level));

        (one.IsBeforeItsPlan, one.HasPassed).ShouldBe((early, passed));
    }

    [Fact]
    public void DossierOfThePlan_IsOwedOnItsFilingDay()
    {
        var one = Filings(Year).Single(owed => owed.Debtor.Id == TapSon.Id.Committee);

        (one.Due, one.Title, one.Ladder).ShouldBe((new Due(new(2023, 10, 31), new(2023, 10, 31)), "Nộp hồ sơ về tỉnh: Xã nông thôn mới nâng cao, năm 2023", Year.Reporting!.FilingLadder));
        Filings(Year).ShouldContain(owed => owed.Debtor.Kind == DebtorKind.District);
    }

    [Theory]
    [InlineData("2023-10-02", "truoc-30")]
    [InlineData("2023-10-24", "truoc-7")]
    [InlineData("2023-11-01", "sau-1")]
    public void FilingDay_NearOrPassed_RemindsTheUnitAndTheOffice(string day, string rung)
    {
        var ladder = Year.Reporting!.Ladder(Year.Reporting.FilingLadder)!;
        var settled = ladder.Rungs.TakeWhile(one => one.Id != rung).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);

        var now = Reminding.Look(ladder, new(2023, 10, 31), settled, Day(day), Days).Now.ShouldHaveSingleItem();

        now.Rung.Id.ShouldBe(rung);
        now.Rung.To.ShouldContain(RungRecipient.Owner);
        now.Rung.To.ShouldContain(RungRecipient.Receiver);
        ladder.Status.ShouldBe(FigureStatus.Unconfirmed);
    }

    [Theory]
    [InlineData("2023-10-31", false, "filing-awaits-the-office")]
    [InlineData("2023-11-01", true, "filing-awaits-the-office")]
    [InlineData("2023-11-01", false, null)]
    [InlineData("2023-04-16", false, null)]
    public void Office_Decides_OnlyWhereADayHasPassedOrThePlanIsNotIssued(string day, bool arrived, string? code) =>
        Filing(Year, day, arrived).Decide(Ruling(null)).Refusals.Select(refusal => refusal.Code).SingleOrDefault().ShouldBe(code);

    [Theory]
    [InlineData("2023-11-01", "2023-10-31", "late-filing-is-ahead")]
    [InlineData("2023-11-02", "2023-11-01", "late-filing-is-ahead")]
    [InlineData("2023-11-02", "2023-11-02", null)]
    [InlineData("2023-04-16", "2023-10-31", "late-filing-is-ahead")]
    public void LateFiling_Decided_HasADayAhead(string today, string day, string? code) =>
        Filing(Year, today, false).Decide(Ruling(Day(day))).Refusals.Select(refusal => refusal.Code).SingleOrDefault().ShouldBe(code);

    [Fact]
    public void LateFiling_Decided_IsOwedAnewOnItsDay()
    {
        var ruled = After(Ruling(new(2023, 11, 30)));

        var one = Filings(ruled).Single(owed => owed.Debtor.Id == TapSon.Id.Committee);
        one.Due!.Last.ShouldBe(new DateOnly(2023, 11, 30));
        Filings(Year).ShouldNotContain(owed => owed.Key.Id == one.Key.Id, "its reminders begin anew");
        Filing(ruled, "2023-11-15", false).AwaitsTheOffice.ShouldBeFalse();
    }

    [Fact]
    public void UnitStruckOff_LeavesThePlan_UntilALaterDecisionTakesItBack()
    {
        var struck = After(Ruling(null));

        struck.Plan.Targets.Count.ShouldBe(Year.Plan.Targets.Count - 1);
        Filings(struck).ShouldNotContain(owed => owed.Debtor.Id == TapSon.Id.Committee);
        Filing(struck, "2023-11-15", false).AwaitsTheOffice.ShouldBeTrue();
        After(Ruling(null), Ruling(new(2023, 12, 15))).Plan.Targets.ShouldContain(target => target.Unit == TapSon.Id);
        Book.Provinces.Keys.Except(PlanRuling.Over(Book.Provinces, [Ruling(null)]).Keys).ShouldBeEmpty();
    }

    private static PlanRuling Ruling(DateOnly? fileBy) => new(Plan, TapSon.Id, Level, fileBy, "Bão số 5");

    private static ProvinceYear After(params PlanRuling[] rulings) => PlanRuling.Over(Book.Provinces, rulings)[Plan];

    private static PlanFiling Filing(ProvinceYear year, string today, bool arrived) => new(year, TapSon, Level, arrived, Day(today));

    private static List<OwedReport> Filings(ProvinceYear year) =>
        [.. Owing.In(new Dictionary<ProvinceYearId, ProvinceYear> { [Plan] = year }, new(2023, 5, 1), new(2023, 12, 31), Days, Book.Regimes).Where(owed => owed.Kind == ObligationKind.Filing)];

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
