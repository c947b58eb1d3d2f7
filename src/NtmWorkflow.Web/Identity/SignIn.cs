using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Web.Identity.SignOn;

namespace NtmWorkflow.Web.Identity;

/// <summary>Sign-in for people (cookie) and for programs (bearer token); the API takes tokens only, so a page can't be tricked into acts.</summary>
internal static class SignIn
{
    private const string Either = "ntm";
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var schemes = services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                    ? ApiTokenHandler.IsBrought(context.Request) ? ApiTokenHandler.SchemeName : BearerTokenDefaults.AuthenticationScheme
                    : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.LoginPath = "/dang-nhap";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = Session;
                // A session lasts hours of a person's real day, whatever a demonstration clock says.
                options.TimeProvider = TimeProvider.System;
            })
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.SchemeName, null)
            .AddBearerToken(options =>
            {
                options.BearerTokenExpiration = Session;
                options.TimeProvider = TimeProvider.System;
            });
        schemes.AddSignOn(configuration);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie("ntm", http) { SameSite = SameSiteMode.Lax });
        services.AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie("ntm-antiforgery", http) { SameSite = SameSiteMode.Strict });
        services.AddAuthorization();
        services.AddHttpContextAccessor();
        services.AddSingleton<ISecurityOrigin, RequestOrigin>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<SignInSteps>();
        services.AddScoped<OwnTokens>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<DeviceCookies>();
        services.AddSingleton<DecoyPassword>();
        // Like a session: people wait real time, whatever a demonstration clock says.
        services.AddSingleton(new GuessBrake(GuessLimits.From(configuration), TimeProvider.System));
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/dang-nhap/mat-khau", WithPasswordAsync).AllowAnonymous().HiddenFromApi();
        app.MapGet("/dang-nhap/con-lam-viec", (HttpContext context) =>
            HeldSessions.Of(context) is { Owes: null } ? Results.NoContent() : Results.Unauthorized()).AllowAnonymous().HiddenFromApi();
        app.MapPasskeys();
        app.MapSignOn();
        app.MapPost("/dang-xuat", SignOutAsync).AllowAnonymous().HiddenFromApi();
        if (app.Services.GetRequiredService<DemonstrationMode>().IsActive)
        {
            app.MapPost("/dang-nhap/trinh-dien", AsDemonstrationUserAsync).AllowAnonymous().HiddenFromApi();
        }
    }

    private static RouteHandlerBuilder HiddenFromApi(this RouteHandlerBuilder builder) =>
        builder.ExcludeFromDescription();

    private static async Task<IResult> WithPasswordAsync(
        HttpContext context, PasswordCheck check, [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl)
    {
        var found = await check.CheckAsync(context, userName, password);
        if (found.User is { } user)
        {
            return await EnterAsync(context, user, returnUrl);
        }

        // No name: addresses stand in histories and logs.
        var query = QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["loi"] = found.Failure switch { PasswordFailure.Waiting => "cho", PasswordFailure.Closed => "ngung", PasswordFailure.NoOffice => "chua-co", _ => "sai" },
            ["giay"] = found.WaitSeconds > 0 ? found.WaitSeconds.ToString(CultureInfo.InvariantCulture) : null,
            ["returnUrl"] = returnUrl,
        }.Where(pair => pair.Value is not null));
        return Results.LocalRedirect("/dang-nhap" + query);
    }

    private static async Task<IResult> AsDemonstrationUserAsync(
        HttpContext context, UserManager<NtmUser> people, [FromForm] string? userName, [FromForm] string? returnUrl) =>
        await people.FindByNameAsync(userName ?? "") is { IsDemonstration: true, State: AccountState.Active } user
            ? await EnterAsync(context, user, returnUrl)
            : Results.LocalRedirect("/dang-nhap?loi=sai");

    /// <summary>Where somebody wanted to go, if that is an address of this service.</summary>
    public static string Local(string? returnUrl, string otherwise) => RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : otherwise;

    /// <summary>Begins the session of somebody who has given their password, or more.</summary>
    public static async Task<IResult> EnterAsync(HttpContext context, NtmUser user, string? returnUrl, bool isProven = false, bool isOutside = false)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await HeldSessions.EndAsync(context);
        var principal = await HeldSessions.BeginAsync(context, user, scheme, isProven: isProven, isOutside: isOutside);
        await context.SignInAsync(scheme, principal);
        context.RequestServices.GetRequiredService<ISecurityLog>().Tell(SecurityEvent.SignedIn, person: user.UserName);
        var first = PolicyTable.MayEver(Permission.ViewInbox, ActorClaims.ToActor(principal)?.Role) ? "/hop-viec" : "/";
        return Results.LocalRedirect(Local(returnUrl, first));
    }

    /// <summary>Takes the form, so that its forgery token is checked.</summary>
    private static async Task<IResult> SignOutAsync(HttpContext context, ISecurityLog log, IFormCollection form)
    {
        _ = form;
        await HeldSessions.EndAsync(context);
        log.Tell(SecurityEvent.SignedOut);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/");
    }
}
