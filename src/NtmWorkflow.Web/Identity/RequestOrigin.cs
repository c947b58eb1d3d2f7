using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>The request at hand as the origin of what the security log tells; without one it is the service itself.</summary>
internal sealed class RequestOrigin(IHttpContextAccessor http) : ISecurityOrigin
{
    public SecurityOrigin Now => http.HttpContext is { } context ? Of(context) : ProcessOrigin.Here;

    private static SecurityOrigin Of(HttpContext context)
    {
        var delegation = StandingIn.DelegationOf(context);
        var actor = delegation?.Acting() ?? ActorClaims.ToActor(context.User);
        return new(
            context.User.Identity?.Name ?? "", actor?.Organisation.Value, delegation?.Represented.Name, ClientNetwork.Of(context),
            $"{context.Request.Method} {context.Request.Path}");
    }
}

/// <summary>Tells the security log what a whole request came to.</summary>
internal static class SecurityLogging
{
    private static readonly string[] Exports = [".xlsx", ".csv", ".json"];

    /// <summary>Stands outside of everything that denies, limits or sends files.</summary>
    public static void UseSecurityLog(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (EventOf(context) is { } what)
        {
            context.RequestServices.GetRequiredService<ISecurityLog>().Tell(what);
        }
    });

    private static SecurityEvent? EventOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => SecurityEvent.Denied,
        StatusCodes.Status429TooManyRequests => SecurityEvent.Limited,
        StatusCodes.Status200OK when context.Response.Headers.ContentDisposition.Count > 0 =>
            Exports.Contains(Path.GetExtension(context.Request.Path.Value), StringComparer.Ordinal) ? SecurityEvent.Exported : SecurityEvent.Downloaded,
        _ => null,
    };
}
