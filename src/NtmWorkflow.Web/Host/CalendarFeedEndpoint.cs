using NtmWorkflow.Infrastructure.Delivery;

namespace NtmWorkflow.Web.Host;

/// <summary>The calendar of whoever holds a secret address; a calendar program can't sign in.</summary>
internal static class CalendarFeedEndpoint
{
    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapGet("/lich/{secret}.ics", async (string secret, CalendarFeed feed, HttpContext context, CancellationToken cancellation) =>
        {
            context.Response.Headers.CacheControl = "private, no-store";
            return await feed.ReadAsync(secret, cancellation) is { } calendar
                ? Results.Text(calendar, "text/calendar", System.Text.Encoding.UTF8)
                : Results.NotFound();
        }).AllowAnonymous();
}
