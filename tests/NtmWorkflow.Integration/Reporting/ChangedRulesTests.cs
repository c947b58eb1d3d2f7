using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>Duties and days off change in the middle of a year: only what is not due yet moves, and a preview says so before.</summary>
public sealed class ChangedRulesTests : IAsyncLifetime
{
    private const string File = "provinces/tra-vinh/2023/duties.json";
    private const string Key = "$.duties[dia-phuong-thang].due.restDay";
    private ReportingYear _year = null!;

    public async Task InitializeAsync()
    {
        _year = new(await TestService.StartAsync());
        await _year.SweepAsync();
        _year.JumpTo(new(2023, 7, 20));
        await _year.SweepAsync();
    }

    public async Task DisposeAsync() => await _year.Service.DisposeAsync();

    [DatabaseFact]
    public async Task RestDayRule_Corrected_MovesOnlyWhatIsNotDueYet()
    {
        var office = _year.Service.Person("chuyen-vien-dieu-phoi");
        FigureCorrection[] next = [new("value", "next")];
        var preview = (await _year.Service.SendAsync(office, new PreviewDueDaysQuery(File, Key, next))).Value;
        // Of the days still to come, 9 September, 9 December 2023, 9 March and 9 June 2024 are rest days, and 9 February is Tết.
        preview.Moved.ShouldBe(5 * 34);
        (await Last("2023-09")).ShouldBe(new DateOnly(2023, 9, 9));

        (await _year.Service.ChangeAsync(new ProposeFigureCommand(File, Key, 0, next, "CV 1/VPĐP", "mục 1", new(2023, 7, 20), "Thống nhất cách tính"))).Refusals.ShouldBeEmpty();
        (await _year.SweepAsync()).Changed.ShouldBe(5 * 34);

        (await Last("2023-07")).ShouldBe(new DateOnly(2023, 7, 9), "it was due already");
        (await Last("2023-09")).ShouldBe(new DateOnly(2023, 9, 11));
        (await Last("2024-02")).ShouldBe(new DateOnly(2024, 2, 15));
        (await _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", "2023-12")).AbsorbedBy.ShouldBeNull("the year's report is due on another day now");
        (await _year.SweepAsync()).Changed.ShouldBe(0);
    }

    [DatabaseFact]
    public async Task DayOff_Announced_MovesWhatFallsOnItWhereTheRuleSaysSo()
    {
        var office = _year.Service.Person("chuyen-vien-dieu-phoi");
        await _year.Service.ChangeAsync(new ProposeFigureCommand(
            File, Key, 0, [new("value", "next")], "CV 1/VPĐP", "mục 1", new(2023, 7, 20), "Thống nhất cách tính"));
        await _year.SweepAsync();
        var announced = new CalendarAnnouncement("TB 5/TB-VPCP", new(2023, 7, 20), [new(new(2023, 10, 9), "Nghỉ thử")], [new(new(2023, 10, 14), "Làm bù")], []);
        (await _year.Service.SendAsync(_year.Service.Person("chuyen-vien-trung-uong"), new PreviewAnnouncementQuery(announced))).Value.Moves
            .ShouldAllBe(move => move.Before == new DateOnly(2023, 10, 9) && move.After == new DateOnly(2023, 10, 10));

        (await _year.Service.AnnounceAsync(announced)).Succeeded.ShouldBeTrue();
        (await _year.SweepAsync()).Changed.ShouldBe(34);

        (await Last("2023-10")).ShouldBe(new DateOnly(2023, 10, 10));
        var back = new CalendarAnnouncement("TB 6/TB-VPCP", new(2023, 7, 20), [], [], [new(2023, 10, 9)]);
        (await _year.Service.AnnounceAsync(back)).Value.Sequence.ShouldBe(4);
        await _year.SweepAsync();
        (await Last("2023-10")).ShouldBe(new DateOnly(2023, 10, 9));
        (await _year.Service.SendAsync(office, new ViewCalendarQuery(2023))).Value.IsIntact.ShouldBeTrue();
    }

    private async Task<DateOnly?> Last(string period) => (await _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", period)).DueDay;
}
