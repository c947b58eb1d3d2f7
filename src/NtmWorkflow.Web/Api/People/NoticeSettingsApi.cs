using MediatR;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.People;

/// <summary>Which notices a person wants, and their own calendar's address, over the API.</summary>
internal static class NoticeSettingsApi
{
    public static void MapNoticeSettings(this RouteGroupBuilder api)
    {
        api.MapGet("notice-settings", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewNoticeSettingsQuery(), cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).WithName("ViewNoticeSettings").Produces<NoticeSettingsView>();
        api.MapPost("notice-settings", async (ChooseNoticesCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).Produces<NoticesChosen>();
        api.MapPost("notice-settings/calendar", async (RenewCalendarCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.ChooseNotices).WithName("RenewCalendar").Produces<CalendarRenewed>();
    }
}
