using System.Security.Claims;
using Microsoft.AspNetCore.RateLimiting;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// Asks at every request whether its session and account still hold, be it a cookie or a token. Where they do not, the request goes on as
/// a visitor's: pages lead to the sign-in page and keep forms, the API answers 401.
/// </summary>
internal static class HeldSessions
{
    private static readonly object Key = new();

    private static readonly Refusal ReadsOnly = new(
        RefusalKind.Forbidden, "token-acts", "Mã truy cập này chỉ được đọc.", Remedy: "Tạo mã được ghi tại trang Mã truy cập (/tai-khoan/ma-truy-cap).");

    /// <summary>Stands right after the tickets are read.</summary>
    public static void UseHeldSessions(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated is true && Concerns(context))
        {
            var held = await KnownAsync(context);
            context.User = held switch
            {
                null => new ClaimsPrincipal(new ClaimsIdentity()),
                { Owes: { } } => ActorClaims.WithoutOffice(context.User),
                _ => context.User,
            };
            if (held is { IsReadOnly: true } && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                await Problems.Of([ReadsOnly]).ExecuteAsync(context);
                return;
            }

            if (held?.Owes is { } step && !SignInAddresses.IsOpenBefore(context.Request.Path))
            {
                await SignInAddresses.LeadAsync(context, step);
                return;
            }
        }

        await next(context);
    });

    /// <summary>Whether what a ticket claims is still so.</summary>
    public static async Task<bool> HoldsAsync(HttpContext context, ClaimsPrincipal principal) => await HeldAsync(context, principal) is not null;

    /// <summary>Begins a session of somebody who has given their password, or more.</summary>
    /// <param name="context">The request.</param>
    /// <param name="user">The account.</param>
    /// <param name="scheme">Cookie or token.</param>
    /// <param name="office">The office that was chosen; who holds only one acts in it.</param>
    /// <param name="isProven">Whether the second factor was given too.</param>
    /// <param name="isOutside">Whether it was given to the office's own sign-on.</param>
    public static async Task<ClaimsPrincipal> BeginAsync(
        HttpContext context, NtmUser user, string scheme, Guid? office = null, bool isProven = false, bool isOutside = false)
    {
        var client = context.Request.Headers.UserAgent.ToString();
        var isProgram = scheme == Microsoft.AspNetCore.Authentication.BearerToken.BearerTokenDefaults.AuthenticationScheme;
        var held = await context.RequestServices.GetRequiredService<Offices>().HeldByAsync(user.Id, context.RequestAborted);
        var chosen = held.FirstOrDefault(one => one.Id == office) ?? (held is [var only] ? only : null);
        var start = new SignInStart(chosen?.Id, isProven || !user.TwoFactorEnabled, client, isProgram, isOutside);
        return ActorClaims.ToPrincipal(user, chosen, await SessionsOf(context).BeginAsync(user, start, context.RequestAborted), scheme);
    }

    /// <summary>What the session of the request holds, as it was found out before; none for a visitor.</summary>
    public static HeldSession? Of(HttpContext context) => context.Items.TryGetValue(Key, out var known) ? known as HeldSession : null;

    /// <summary>Ends the session of the request, if there is one.</summary>
    public static async Task EndAsync(HttpContext context)
    {
        if (ActorClaims.SessionOf(context.User) is { } session && ActorClaims.AccountOf(context.User) is { } account)
        {
            await SessionsOf(context).EndAsync(session, account, context.RequestAborted);
        }
    }

    /// <summary>An error page is drawn by the same request run again, also when the database is away: it goes by what was found out before.</summary>
    private static async Task<HeldSession?> KnownAsync(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known))
        {
            return known as HeldSession;
        }

        context.Items[Key] = null;
        var held = await HeldAsync(context, context.User);
        context.Items[Key] = held;
        return held;
    }

    private static async Task<HeldSession?> HeldAsync(HttpContext context, ClaimsPrincipal principal) =>
        ActorClaims.SessionOf(principal) is { } session
        && await SessionsOf(context).FindAsync(session, context.RequestAborted) is { } now
        && ActorClaims.AreOf(principal, now.Person) ? now : null;

    /// <summary>Files of the pages and health are everybody's, and need no database.</summary>
    private static bool Concerns(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null;

    private static SignInSessions SessionsOf(HttpContext context) => context.RequestServices.GetRequiredService<SignInSessions>();
}
