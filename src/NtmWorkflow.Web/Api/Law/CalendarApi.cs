using MediatR;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>The working calendar over the API: look, preview, and propose, confirm, refuse or withdraw days.</summary>
internal static class CalendarApi
{
    public static void MapCalendar(this RouteGroupBuilder api)
    {
        api.MapGet("calendar", async (int? year, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCalendarQuery(year), cancellation)).Map(CalendarAnswer.Of).ToHttp())
            .Does(Permission.ViewCalendar).Produces<CalendarAnswer>();
        api.MapPost("calendar/preview", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewAnnouncementQuery(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.ProposeDays).WithName("PreviewAnnouncement").Produces<DueDayMoves>();
        api.MapPost("calendar", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ProposeDaysCommand(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.ProposeDays).Produces<ProposalTaken>();
        api.MapPost("calendar/proposals/{number:int}/confirmation", async (int number, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ConfirmDaysCommand(number), cancellation)).ToHttp())
            .Does(Permission.ConfirmDays).Produces<ProposalTaken>();
        api.MapPost("calendar/proposals/{number:int}/refusal", async (int number, ProposalReason body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new RefuseDaysCommand(number, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.ConfirmDays).WithName("RefuseDays").Produces<ProposalTaken>();
        api.MapPost("calendar/proposals/{number:int}/withdrawal", async (int number, ProposalReason body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new WithdrawDaysCommand(number, body.Reason), cancellation)).ToHttp())
            .Does(Permission.ProposeDays).WithName("WithdrawDays").Produces<ProposalTaken>();
    }
}

/// <summary>Days off and worked that were announced.</summary>
internal sealed record AnnouncementBody(
    string? Document, DateOnly? Date, IReadOnlyList<AnnouncedDay>? Off, IReadOnlyList<AnnouncedDay>? Worked, IReadOnlyList<DateOnly>? Ordinary)
{
    public CalendarAnnouncement ToAnnouncement() => new(Document ?? "", Date ?? default, Off ?? [], Worked ?? [], Ordinary ?? []);
}
