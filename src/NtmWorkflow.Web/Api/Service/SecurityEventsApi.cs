using MediatR;
using NtmWorkflow.Application.Service.ViewSecurityEvents;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Service;

/// <summary>The security log over the API.</summary>
internal static class SecurityEventsApi
{
    public static void MapSecurityEvents(this RouteGroupBuilder api) =>
        api.MapGet("security-events", async (
                SecurityEvent? kind, string? person, DateOnly? from, DateOnly? to, string? search, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewSecurityEventsQuery(new(kind, person, from, to, search), page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewSecurityEvents).Produces<Page<SecurityEntry>>();
}
