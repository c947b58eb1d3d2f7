using System.Security.Claims;
using Microsoft.AspNetCore.RateLimiting;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// Asks at every request whether its session and account still hold, be it a cookie or a token. Where they do not, the request goes on as
/// a visitor's: pages lead to the sign-in page and keep forms, the API answers 401.
/// </summary>
internal static class HeldSessions
{
    private static readonly object Key = new();

    /// <summary>Stands right after the tickets are read.</summary>
    public static void UseHeldSessions(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated is true && Concerns(context) && !await KnownToHoldAsync(context))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    });

    /// <summary>Whether what a ticket claims is still so.</summary>
    public static async Task<bool> HoldsAsync(HttpContext context, ClaimsPrincipal principal) =>
        ActorClaims.SessionOf(principal) is { } session
        && await SessionsOf(context).FindAsync(session, context.RequestAborted) is { } now
        && ActorClaims.AreOf(principal, now);

    /// <summary>Begins a session of somebody who has proven who they are.</summary>
    public static async Task<ClaimsPrincipal> BeginAsync(HttpContext context, NtmUser user, string scheme)
    {
        var client = context.Request.Headers.UserAgent.ToString();
        var isProgram = scheme == Microsoft.AspNetCore.Authentication.BearerToken.BearerTokenDefaults.AuthenticationScheme;
        return ActorClaims.ToPrincipal(user, await SessionsOf(context).BeginAsync(user, client, isProgram, context.RequestAborted), scheme);
    }

    /// <summary>Ends the session of the request, if there is one.</summary>
    public static async Task EndAsync(HttpContext context)
    {
        if (ActorClaims.SessionOf(context.User) is { } session && ActorClaims.AccountOf(context.User) is { } account)
        {
            await SessionsOf(context).EndAsync(session, account, context.RequestAborted);
        }
    }

    /// <summary>An error page is drawn by the same request run again, also when the database is away: it goes by what was found out before.</summary>
    private static async Task<bool> KnownToHoldAsync(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known))
        {
            return known is true;
        }

        context.Items[Key] = false;
        var holds = await HoldsAsync(context, context.User);
        context.Items[Key] = holds;
        return holds;
    }

    /// <summary>Files of the pages and health are everybody's, and need no database.</summary>
    private static bool Concerns(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null;

    private static SignInSessions SessionsOf(HttpContext context) => context.RequestServices.GetRequiredService<SignInSessions>();
}
