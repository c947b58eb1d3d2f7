using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace NtmWorkflow.Web.Identity;

/// <summary>A form whose session ended while it was open: where it was sent, by whom, and what was typed; files are not kept.</summary>
/// <param name="User">The name its sender signs in with.</param>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was typed, in order.</param>
internal sealed record KeptForm(string User, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Keeps what was typed in a form that came without a valid session, until its sender has signed in again. It travels in a cookie that only
/// this service can read, is given back to nobody else, and lasts an hour.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider keys, IOptionsMonitor<CookieAuthenticationOptions> cookies, IAntiforgery antiforgery)
{
    /// <summary>The page that gives the form back.</summary>
    public const string Page = "/dang-nhap/bieu-mau";

    private const string Cookie = "ntm-form";

    /// <summary>Servers take headers of 32 KB in all.</summary>
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = keys.CreateProtector("NtmWorkflow.KeptForms").ToTimeLimitedDataProtector();

    private readonly ChunkingCookieManager _chunks = new();

    /// <summary>Keeps the form of a request, and says where to sign in; none where that cannot be.</summary>
    public async Task<string?> KeepAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated is true || SenderOf(context) is not { } user)
        {
            return null;
        }

        return await KeepAsync(context, user) ? $"/dang-nhap?returnUrl={Uri.EscapeDataString(Page)}" : null;
    }

    /// <summary>Keeps the form of a request until its sender has proven again who they are, and says where; none where that cannot be.</summary>
    public async Task<string?> KeepForProofAsync(HttpContext context) =>
        context.User.Identity?.Name is { } user && await KeepAsync(context, user)
            ? $"{SignInAddresses.ProveAgain}?returnUrl={Uri.EscapeDataString(Page)}" : null;

    private async Task<bool> KeepAsync(HttpContext context, string user)
    {
        // What is kept is acted on by nobody: the failed check must not stand in the way of reading it.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        if (!context.Request.HasFormContentType)
        {
            return false;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = antiforgery.GetTokens(context).FormFieldName;
        var kept = new KeptForm(user, context.Request.Path + context.Request.QueryString,
            [.. from field in form where field.Key != token from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")]);
        var text = _seal.Protect(JsonSerializer.Serialize(kept), Lasts);
        if (text.Length > Longest)
        {
            return false;
        }

        _chunks.AppendResponseCookie(context, HostCookie.NameFor(Cookie, context), text, Options(context));
        return true;
    }

    /// <summary>Gives the kept form to its sender, once; none where nothing is kept for them.</summary>
    public KeptForm? Take(HttpContext context)
    {
        if (_chunks.GetRequestCookie(context, HostCookie.NameFor(Cookie, context)) is not { } text)
        {
            return null;
        }

        _chunks.DeleteCookie(context, HostCookie.NameFor(Cookie, context), Options(context));
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_seal.Unprotect(text)) is { } kept && kept.User == context.User.Identity?.Name ? kept : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    /// <summary>Whose session it was: what has ended is still signed by this service.</summary>
    public string? SenderOf(HttpContext context)
    {
        var session = cookies.Get(CookieAuthenticationDefaults.AuthenticationScheme);
        return session.CookieManager.GetRequestCookie(context, session.Cookie.Name!) is { } cookie
            ? session.TicketDataFormat.Unprotect(cookie)?.Principal.Identity?.Name
            : null;
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Lasts, Path = "/", IsEssential = true };
}

/// <summary>Answers forms of pages that came without a valid session.</summary>
internal static class EndedSessions
{
    /// <summary>Stands right after the check against forgery.</summary>
    public static void UseKeptForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!FailedTheCheck(context))
        {
            await next(context);
        }
        else if (IsOfAPage(context) && await context.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context) is { } signIn)
        {
            context.Response.Redirect(signIn);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    });

    /// <summary>Whether somebody has signed in, or did until their session ended while they typed at a page: that is given back, however long.</summary>
    public static bool IsKnown(HttpContext context) =>
        context.User.Identity?.IsAuthenticated is true
        || (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && context.RequestServices.GetRequiredService<KeptForms>().SenderOf(context) is not null);

    /// <summary>An error page is only looked at, whatever request ended in it.</summary>
    public static void UseErrorPagesAsLookedAt(this WebApplication app) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    });

    /// <summary>Signing in and out are no pages: their forms are never kept, a password least of all.</summary>
    private static bool IsOfAPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool FailedTheCheck(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
}
