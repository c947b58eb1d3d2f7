using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>A report that comes back is owed again, is reminded of by its new day, and stays as punctual as its first sending was.</summary>
public sealed class ReturnedReportTests : IAsyncLifetime
{
    private static readonly ReportAddress Address = new(new OrganisationId("xa-tap-son"), new FormId("tien-do-thang"), "2023-05");
    private ReportingYear _year = null!;

    private TestService Service => _year.Service;

    private Actor Commune => Service.Person("can-bo-xa-tap-son");

    private Actor Office => Service.Person("chuyen-vien-dieu-phoi");

    public async Task InitializeAsync() => _year = new(await TestService.StartAsync());

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [DatabaseFact]
    public async Task ReturnedWithADay_IsOwedAndRemindedOfAgain_UntilItIsSentOnce_AndStaysInTime()
    {
        await SendAt(new(2023, 5, 8), 0);
        await _year.LiveUntilAsync(new(2023, 5, 10));
        await ReturnAsync(new(2023, 5, 16));

        var row = await RowAsync();
        (row.State, row.DoneOn, row.CorrectBy, row.Returns).ShouldBe(("Open", new DateOnly(2023, 5, 8), new DateOnly(2023, 5, 16), 1));
        (await _year.SweepAsync()).Changed.ShouldBe(0, "the rules have nothing to say about what was sent already");
        await _year.LiveUntilAsync(new(2023, 5, 18));

        var again = (await _year.RemindersAsync(row.Id)).Where(one => one.Round == 1 && one.Skipped is null).Select(one => one.SettledOn);
        again.ShouldBe([new(2023, 5, 10), new(2023, 5, 11), new(2023, 5, 15), new(2023, 5, 16), new(2023, 5, 17)]);
        (await _year.OutboxAsync("xa-tap-son")).ShouldContain(one => one.Text.StartsWith("Còn 3 ngày làm việc, hạn sửa báo cáo bị trả lại 16/05/2023: Xã Tập Sơn", StringComparison.Ordinal));
        var late = (await Service.SendAsync(Commune, new ViewOwnObligationsQuery(ObligationView.Late))).Value;
        late.Page.Items.ShouldContain(one => one.Id == row.Id && one.LateDays(late.Today) == 0 && one.CorrectionLateDays(late.Today) == 2);

        await SendAt(new(2023, 5, 18), 2);
        var done = await RowAsync();
        (done.State, done.DoneOn, done.NextOn).ShouldBe(("Done", new DateOnly(2023, 5, 8), null));
        done.Submission.ShouldNotBe(row.Submission, "the last sending is shown");
        (await PunctualityAsync()).ShouldBe((1, 0, 0), "the first sending was in time");
        (await Service.SendAsync(Office, new AcceptReportCommand(Address, 3, null))).Refusals.ShouldBeEmpty();
        (await RowAsync()).AcceptedOn.ShouldBe(new DateOnly(2023, 5, 18));
    }

    [DatabaseFact]
    public async Task ReturnedWithoutADay_AfterTheLast_IsOwedWithoutBeingLate_AndTheFirstLatenessStays()
    {
        await SendAt(new(2023, 5, 11), 0);
        await ReturnAsync(null);

        var row = await RowAsync();
        (row.State, row.CorrectBy, row.NextOn).ShouldBe(("Open", null, null));
        var open = (await Service.SendAsync(Commune, new ViewOwnObligationsQuery(ObligationView.Returned))).Value;
        open.Page.Items.ShouldHaveSingleItem().LateDays(open.Today).ShouldBe(2);
        open.Counts.Late.ShouldBe(0);
        (await PunctualityAsync()).ShouldBe((0, 1, 0), "it was sent, late; it is not missing");
    }

    [DatabaseFact]
    public async Task ReturnedBeforeTheLastDay_KeepsThatDay()
    {
        await SendAt(new(2023, 5, 4), 0);
        await ReturnAsync(null);

        (await RowAsync()).CorrectBy.ShouldBe(new DateOnly(2023, 5, 9));
        var refused = await Service.SendAsync(Commune, new RecordSubmissionCommand((await RowAsync()).Id, "1/BC", null));
        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("returned-report-is-sent-again");
    }

    /// <summary>A step that was decided on before somebody else took another is not written over it: it begins again.</summary>
    [DatabaseFact]
    public async Task Step_DecidedOnBeforeAnother_IsNotWrittenOverIt()
    {
        await SendAt(new(2023, 5, 4), 0);
        var id = (await RowAsync()).Id;
        var seen = (await FindAsync(id))!;
        await ReturnAsync(null);

        await Should.ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() => Service.WithAsync<IObligations, bool>(async obligations =>
        {
            await obligations.KeepAsync(ObligationSteps.Accepted([seen], new(2023, 5, 5)), CancellationToken.None);
            return true;
        }));

        (await RowAsync()).AcceptedOn.ShouldBeNull();
    }

    private Task<Obligation?> FindAsync(Guid id) => Service.WithAsync<IObligations, Obligation?>(obligations =>
        obligations.FindAsync(new(new OrganisationId("xa-tap-son"), [], false, []), id, CancellationToken.None));

    private async Task SendAt(DateOnly day, int version)
    {
        await _year.SweepAsync();
        _year.JumpTo(day);
        (string Cell, string Typed)[] figures =
        [
            ("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"), ("von-trung-uong", "1.000"),
            ("giai-ngan", "400"), ("tuyen-truyen-cuoc", "4"), ("tuyen-truyen-luot", "120"),
        ];
        (await Service.SendAsync(Commune, new SaveReportCommand(Address, [.. figures.Select(one => new TypedField(DraftPart.Figure, one.Cell, one.Typed))]))).Refusals.ShouldBeEmpty();
        (await Service.SendAsync(Commune, new SubmitReportCommand(Address, version, null))).Refusals.ShouldBeEmpty();
    }

    private async Task ReturnAsync(DateOnly? by) =>
        (await Service.SendAsync(Office, new ReturnReportCommand(Address, 1, "Số công trình không khớp", by))).Refusals.ShouldBeEmpty();

    private Task<ObligationRow> RowAsync() => _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", "2023-05");

    private async Task<(int InTime, int Late, int Missing)> PunctualityAsync()
    {
        var one = (await Service.WithAsync<IObligations, IReadOnlyList<Punctuality>>(obligations =>
            obligations.PunctualityAsync("tra-vinh", _year.Today, CancellationToken.None))).Single(one => one.Organisation == "xa-tap-son" && one.Year == 2023);
        return (one.InTime, one.Late, one.Missing);
    }
}
