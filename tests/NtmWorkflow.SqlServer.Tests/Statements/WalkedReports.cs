using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Reporting.DemandReport;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Reporting.TrackPlanTasks;
using NtmWorkflow.Application.Reporting.ViewPunctuality;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>The reporting regime at work: opened, reminded, demanded, extended, sent, moved by an announcement, brought by webhook.</summary>
internal sealed class WalkedReports(TestService service)
{
    private readonly Domain.People.Actor _commune = service.Person("can-bo-xa-tap-son");
    private readonly Domain.People.Actor _office = service.Person("chuyen-vien-dieu-phoi");

    public async Task WalkAsync()
    {
        await SettingsAsync();
        await SweepAsync();
        await ListsAsync();
        await ReturnedAsync();
        await DemandsAsync();
        await CalendarAsync();
        await OnToAsync(new(2024, 1, 9));
        await SweepAsync();
        await service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        (await service.WithAsync<IObligations, DateOnly?>(obligations => obligations.NextEventAsync(new(2024, 1, 9), CancellationToken.None))).ShouldNotBeNull();
    }

    private async Task SettingsAsync()
    {
        await service.WithAsync<Microsoft.AspNetCore.Identity.UserManager<Infrastructure.Persistence.Rows.NtmUser>, bool>(async people =>
            (await people.CreateAsync(new() { UserName = _commune.User, DisplayName = _commune.Name, Offices = [new() { Role = "commune-officer", Organisation = "xa-tap-son" }] }, "Mat-khau-2023")).Succeeded);
        (await service.SendAsync(_commune, new ChooseNoticesCommand("a@b.vn", Choices, "https://localhost.invalid/x"))).Value
            .WebhookSecret.ShouldNotBeNull();
        var path = (await service.SendAsync(_commune, new RenewCalendarCommand(false))).Value.Path!;
        (await service.WithAsync<CalendarFeed, string?>(feed => feed.ReadAsync(path["/lich/".Length..^".ics".Length], CancellationToken.None))).ShouldNotBeNull();
        (await service.SendAsync(_commune, new RenewCalendarCommand(true))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_commune, new ViewNoticesQuery())).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_commune, new ViewNoticesQuery(1, All: true))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_commune, new MarkNoticesReadCommand())).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_commune, new ViewNoticeSettingsQuery())).Value.Settings.Email.ShouldBe("a@b.vn");
    }

    /// <summary>An inbox that leaves a kind out, and one that looks into those of others.</summary>
    private static Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> Choices => new()
    {
        [NoticeChannel.Inbox] = new Dictionary<NoticeKind, NoticeChoice> { [NoticeKind.Dossier] = NoticeChoice.None, [NoticeKind.Report] = NoticeChoice.All },
    };

    private async Task SweepAsync()
    {
        await service.WithAsync<DutySweep, int>(sweep => sweep.RunAsync(CancellationToken.None));
        await service.WithAsync<ReminderSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));
    }

    private Task<bool> OnToAsync(DateOnly day) => service.WithAsync<DemonstrationClockKeeper, bool>(async clock =>
    {
        await clock.MoveToAsync(new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7)), CancellationToken.None);
        return true;
    });

    private async Task ListsAsync()
    {
        var own = (await service.SendAsync(_commune, new ViewOwnObligationsQuery())).Value.Page.Items;
        foreach (var view in Enum.GetValues<ObligationView>())
        {
            var filter = new ObligationFilter(view, ObligationKind.Report, "xa", new OrganisationId("xa-tap-son"), DebtorKind.Commune, "dia-phuong-nam", "2023", new(2023, 1, 1), new(2024, 12, 31));
            (await service.SendAsync(_office, new ViewReportingBoardQuery(filter, 2))).Succeeded.ShouldBeTrue();
        }

        foreach (var user in new[] { "tham-tra-huyen-tra-cu", "chuyen-vien-so-y-te", "chu-tich-ubnd-tinh" })
        {
            (await service.SendAsync(service.Person(user), new ViewReportingBoardQuery(new()))).Succeeded.ShouldBeTrue();
        }

        (await service.SendAsync(_commune, new ViewObligationQuery(own[0].Id))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_commune, new RecordSubmissionCommand(own[0].Id, "1/BC", null))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(_office, new ViewPlanTasksQuery())).Succeeded.ShouldBeTrue();
        (await service.SendAsync(null, new ViewPunctualityQuery())).Succeeded.ShouldBeTrue();
    }

    /// <summary>Sent with a form, returned, reminded of again, recorded with a file, accepted; and what files edited by hand would change.</summary>
    private async Task ReturnedAsync()
    {
        var other = service.Person("can-bo-xa-hoa-an");
        var address = new ReportAddress(new OrganisationId("xa-hoa-an"), new FormId("tien-do-thang"), "2023-12");
        (string Cell, string Typed)[] figures =
            [("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"), ("von-trung-uong", "1.000"), ("giai-ngan", "4")];
        (await service.SendAsync(other, new SaveReportCommand(address, [.. figures.Select(one => new TypedField(DraftPart.Figure, one.Cell, one.Typed))]))).Refusals.ShouldBeEmpty();
        (await service.SendAsync(other, new SubmitReportCommand(address, 0, null))).Refusals.ShouldBeEmpty();
        (await service.SendAsync(_office, new ReturnReportCommand(address, 1, "Sửa", new(2023, 12, 5)))).Refusals.ShouldBeEmpty();
        await SweepAsync();
        (await service.SendAsync(other, new ViewOwnObligationsQuery(ObligationView.Returned))).Value.Page.Items.ShouldNotBeEmpty();
        (await service.SendAsync(other, new SubmitReportCommand(address, 2, null))).Refusals.ShouldBeEmpty();
        (await service.SendAsync(_office, new AcceptReportCommand(address, 3, null))).Refusals.ShouldBeEmpty();
        var owed = (await service.SendAsync(other, new ViewOwnObligationsQuery())).Value.Page.Items.First(one => one.AbsorbedBy is null && one.Return is null);
        using var content = new MemoryStream(SampleFiles.Pdf("báo cáo"));
        var recorded = (await service.SendAsync(other, new RecordSubmissionRequest(owed.Id, "2/BC", null, null, [new("bao-cao.pdf", content.Length, content)]))).Value;
        var sent = (await service.SendAsync(other, new ViewObligationQuery(recorded.Fulfilled[0]))).Value.Obligation.Submission!;
        (await service.SendAsync(other, new DownloadSubmissionFileQuery(owed.Id, sent.Files!.Single().Hash))).Value.Stored.Content.Dispose();
        (await service.SendAsync(_office, new ReturnSubmissionCommand(owed.Id, "Thiếu phụ lục"))).Value.Reopened.ShouldBePositive();
        (await service.SendAsync(_office, new PreviewDutiesQuery())).Refusals.ShouldBeEmpty();
    }

    private async Task DemandsAsync()
    {
        var made = (await service.SendAsync(_office, new DemandReportCommand("Bão", "Thiệt hại", "Ý kiến Trưởng Ban", new(2023, 12, 20), [new OrganisationId("xa-tap-son")], []))).Value;
        var owed = new ObligationKey(new OrganisationId("xa-tap-son"), $"{made.Demand}", "").Id;
        var asked = (await service.SendAsync(_commune, new AskExtensionCommand(owed, new(2023, 12, 25), "Chưa đủ số liệu"))).Value;
        (await service.SendAsync(_office, new ViewDemandsQuery())).Value.Undecided.Count.ShouldBe(1);
        (await service.SendAsync(_office, new DecideExtensionCommand(asked.Extension, true, "Được"))).Value.DueDay.ShouldBe(new(2023, 12, 25));
        (await service.SendAsync(_office, new WithdrawDemandCommand(made.Demand, "Không cần nữa"))).Value.Freed.ShouldBe(1);
    }

    private async Task CalendarAsync()
    {
        var announcement = new CalendarAnnouncement("TB 1", new(2023, 12, 1), [new(new(2023, 12, 26), "Nghỉ thử")], [], []);
        (await service.SendAsync(service.Person("chuyen-vien-trung-uong"), new PreviewAnnouncementQuery(announcement))).Succeeded.ShouldBeTrue();
        (await service.AnnounceAsync(announcement)).Value.Sequence.ShouldBe(2);
        (await service.SendAsync(_office, new ViewCalendarQuery(2023))).Value.IsIntact.ShouldBeTrue();
        // An obligation whose day is no longer that of the rules, and one that nobody asks for.
        await service.WithAsync<NtmDbContext, int>(async db =>
        {
            var rows = db.Obligations.Where(row => row.Duty == "dia-phuong-thang" && row.Period == "2024-03").OrderBy(row => row.Id).Take(2).ToList();
            rows[0].DueDay = DateOnly.Parse("2024-03-01", CultureInfo.InvariantCulture);
            db.Obligations.Add(Foreign());
            return await db.SaveChangesAsync();
        });
    }

    private static ObligationRow Foreign() => new()
    {
        Id = Guid.NewGuid(),
        Kind = nameof(ObligationKind.Report),
        Province = "tra-vinh",
        ProvinceYear = "tra-vinh/2023",
        Organisation = "xa-la",
        UnitName = "Xã lạ",
        Debtor = nameof(DebtorKind.Commune),
        Duty = "la",
        Period = "2024",
        Title = "Báo cáo lạ",
        DueDay = new(2024, 12, 1),
        State = nameof(ObligationState.Open),
        SearchText = "xa la",
    };
}
