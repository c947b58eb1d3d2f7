using MediatR;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>The working calendar over the API: look, preview and announce days.</summary>
internal static class CalendarApi
{
    public static void MapCalendar(this RouteGroupBuilder api)
    {
        api.MapGet("calendar", async (int? year, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCalendarQuery(year), cancellation)).Map(CalendarAnswer.Of).ToHttp())
            .Does(Permission.ViewCalendar).Produces<CalendarAnswer>();
        api.MapPost("calendar/preview", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewAnnouncementQuery(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.AnnounceDays).WithName("PreviewAnnouncement").Produces<DueDayMoves>();
        api.MapPost("calendar", async (AnnouncementBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new AnnounceDaysCommand(body.ToAnnouncement()), cancellation)).ToHttp())
            .Does(Permission.AnnounceDays).Produces<DaysAnnounced>();
    }
}

/// <summary>Days off and worked that were announced.</summary>
internal sealed record AnnouncementBody(
    string? Document, DateOnly? Date, IReadOnlyList<AnnouncedDay>? Off, IReadOnlyList<AnnouncedDay>? Worked, IReadOnlyList<DateOnly>? Ordinary)
{
    public CalendarAnnouncement ToAnnouncement() => new(Document ?? "", Date ?? default, Off ?? [], Worked ?? [], Ordinary ?? []);
}
