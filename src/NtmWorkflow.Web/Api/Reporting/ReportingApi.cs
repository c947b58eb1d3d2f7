using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Reporting.DemandReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.TrackPlanTasks;
using NtmWorkflow.Application.Reporting.ViewPunctuality;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Web.Api.Law;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>The reporting regime over the API: what is owed, who is late, demands, tasks, calendar, standing.</summary>
internal static class ReportingApi
{
    public static void MapReporting(this RouteGroupBuilder api)
    {
        MapObligations(api);
        MapDemands(api);
        MapCalendar(api);
        MapNoticeSettings(api);
        api.MapGet("duties", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewDutiesQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewDuties).Produces<IReadOnlyList<RegimeOfYear>>();
        api.MapGet("duties/preview", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewDutiesQuery(), cancellation)).ToHttp())
            .Does(Permission.PreviewDuties).Produces<DueDayMoves>();
        api.MapGet("plan-tasks", async (string? provinceYear, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewPlanTasksQuery(provinceYear), cancellation)).ToHttp())
            .Does(Permission.ViewPlanTasks).Produces<PlanTasksView>();
        api.MapGet("standing", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewPunctualityQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewPunctuality).Produces<IReadOnlyList<PunctualityOfProvince>>();
    }

    private static void MapNoticeSettings(RouteGroupBuilder api)
    {
        api.MapGet("notice-settings", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewNoticeSettingsQuery(), cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).WithName("ViewNoticeSettings").Produces<NoticeSettingsView>();
        api.MapPost("notice-settings", async (NoticeSettingsBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(
                    new ChooseNoticesCommand(body.Email, body.Choices ?? new Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>>(), body.Webhook), cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).Produces<NoticesChosen>();
        api.MapPost("notice-settings/calendar", async (CalendarAddressBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RenewCalendarCommand(body.Revoke), cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).WithName("RenewCalendar").Produces<CalendarRenewed>();
    }

    private static void MapObligations(RouteGroupBuilder api)
    {
        api.MapGet("obligations", async (ObligationView? view, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewOwnObligationsQuery(view ?? ObligationView.Open, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewObligations).Produces<ObligationList>();
        api.MapGet("reporting-board", async ([AsParameters] BoardParameters asked, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewReportingBoardQuery(asked.ToFilter(), asked.Page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewReportingBoard).Produces<ObligationList>();
        api.MapGet("obligations/{id:guid}", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewObligationQuery(id), cancellation)).ToHttp())
            .Does(Permission.ViewObligations).WithName("ViewObligation").Produces<ObligationDetails>();
        api.MapPost("obligations/{id:guid}/submission", async (Guid id, ReportBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RecordSubmissionCommand(id, body.Document, body.Note, body.Serves), cancellation)).ToHttp())
            .Does(Permission.RecordSubmission).Produces<SubmissionRecorded>();
        api.MapPost("obligations/{id:guid}/submission/files", RecordWithFilesAsync).Does(Permission.RecordSubmission).WithName("RecordSubmissionWithFiles")
            .DisableAntiforgery().Produces<SubmissionRecorded>()
            .WithDescription("Biểu mẫu: document, note, serves (lặp lại cho từng nghĩa vụ dùng chung; bỏ trống là tất cả), tệp kèm theo.");
        api.MapPost("obligations/{id:guid}/return", async (Guid id, ReturnBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ReturnSubmissionCommand(id, body.Reason ?? "", body.CorrectBy), cancellation)).ToHttp())
            .Does(Permission.ReturnReport).WithName("ReturnSubmission").Produces<SubmissionReturned>();
        api.MapGet("obligations/{id:guid}/files/{hash}", SubmissionFileAsync).Does(Permission.ViewObligations).WithName("DownloadSubmissionFile");
        api.MapPost("obligations/{id:guid}/extension", async (Guid id, ExtensionBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new AskExtensionCommand(id, body.Until, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.AskExtension).Produces<ExtensionAsked>();
    }

    public static async Task<IResult> SubmissionFileAsync(Guid id, string hash, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadSubmissionFileQuery(id, hash), cancellation)).ToHttp(EvidenceResult.Of);

    private static Task<IResult> RecordWithFilesAsync(
        Guid id,
        [FromForm] string? document,
        [FromForm] string? note,
        [FromForm] Guid[]? serves,
        IFormFileCollection files,
        IMediator mediator,
        CancellationToken cancellation) => AttachedForm.WithFilesAsync(files, async open =>
            (await mediator.Send(new RecordSubmissionRequest(id, document, note, serves is { Length: > 0 } ? serves : null, open), cancellation)).ToHttp());

    private static void MapDemands(RouteGroupBuilder api)
    {
        api.MapGet("demands", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewDemandsQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.DemandReport).WithName("ViewDemands").Produces<DemandsView>();
        api.MapPost("demands", async (DemandBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(
                    new DemandReportCommand(body.Title ?? "", body.Text ?? "", body.Source ?? "", body.DueDay, body.Organisations ?? [], body.Kinds ?? []),
                    cancellation)).ToHttp())
            .Does(Permission.DemandReport).Produces<DemandMade>();
        api.MapPost("demands/{id:guid}/withdrawal", async (Guid id, WordsBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new WithdrawDemandCommand(id, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.DemandReport).WithName("WithdrawDemand").Produces<DemandWithdrawn>();
        api.MapPost("extensions/{id:guid}/decision", async (Guid id, DecisionBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new DecideExtensionCommand(id, body.Granted, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.DecideExtension).Produces<ExtensionDecided>();
    }

    private static void MapCalendar(RouteGroupBuilder api)
    {
        api.MapGet("calendar", async (int? year, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCalendarQuery(year), cancellation)).ToHttp())
            .Does(Permission.ViewCalendar).Produces<CalendarView>();
        api.MapPost("calendar/preview", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewAnnouncementQuery(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.AnnounceDays).WithName("PreviewAnnouncement").Produces<DueDayMoves>();
        api.MapPost("calendar", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new AnnounceDaysCommand(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.AnnounceDays).Produces<DaysAnnounced>();
        api.MapPost("figures/preview", async (FigureBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(
                    new PreviewDueDaysQuery(
                        body.File ?? "", body.Key ?? "",
                        [.. (body.Values ?? new Dictionary<string, string?>(StringComparer.Ordinal)).Select(value => new FigureCorrection(value.Key, value.Value))]),
                    cancellation)).ToHttp())
            .Does(Permission.ConfirmFigure).WithName("PreviewDueDays").Produces<DueDayMoves>();
    }
}

/// <summary>What is searched for on the board.</summary>
internal sealed record BoardParameters(
    ObligationView? View, ObligationKind? Kind, string? Search, string? Organisation, DebtorKind? Debtor, string? Duty, string? Period, DateOnly? DueFrom, DateOnly? DueTo, int? Page)
{
    public ObligationFilter ToFilter() => new(View ?? ObligationView.Open, Kind, Search, Organisation, Debtor, Duty, Period, DueFrom, DueTo);
}

/// <summary>A report that was sent. "Serves" names obligations of the same day that it serves; left out, all of them.</summary>
internal sealed record ReportBody(string? Document, string? Note, IReadOnlyList<Guid>? Serves);

/// <summary>What to correct, and by which day where one is given.</summary>
internal sealed record ReturnBody(string? Reason, DateOnly? CorrectBy);

/// <summary>More time asked for.</summary>
internal sealed record ExtensionBody(DateOnly? Until, string? Reason);

/// <summary>A report demanded, from organisations by id and from all of some kinds.</summary>
internal sealed record DemandBody(
    string? Title, string? Text, string? Source, DateOnly? DueDay, IReadOnlyList<string>? Organisations, IReadOnlyList<DebtorKind>? Kinds);

/// <summary>How notices are received; choices by way (inbox, mail, webhook) and kind.</summary>
internal sealed record NoticeSettingsBody(
    string? Email, IReadOnlyDictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>>? Choices, string? Webhook);

/// <summary>Whether the calendar address is only forgotten.</summary>
internal sealed record CalendarAddressBody(bool Revoke);

/// <summary>Words for an act.</summary>
internal sealed record WordsBody(string? Reason);

/// <summary>Whether more time is granted, and why.</summary>
internal sealed record DecisionBody(bool Granted, string? Reason);

/// <summary>Days off and worked that were announced.</summary>
internal sealed record AnnouncementBody(
    string? Document, DateOnly? Date, IReadOnlyList<AnnouncedDay>? Off, IReadOnlyList<AnnouncedDay>? Worked, IReadOnlyList<DateOnly>? Ordinary)
{
    public CalendarAnnouncement ToAnnouncement() => new(Document ?? "", Date ?? default, Off ?? [], Worked ?? [], Ordinary ?? []);
}
