using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace NtmWorkflow.Web.Identity.SignOn;

/// <summary>How the office's own sign-on is asked (ADR 25): authorisation code with PKCE, state and nonce, answered by a GET of the person's own browser.</summary>
internal static class SignOnSchemes
{
    /// <summary>Asks the provider.</summary>
    public const string Ask = "ntm-sign-on";

    /// <summary>Holds what it answered until the account is found.</summary>
    public const string Answer = "ntm-sign-on-answer";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static void AddSignOn(this AuthenticationBuilder schemes, IConfiguration configuration)
    {
        var settings = SignOnSettings.From(configuration);
        schemes.Services.AddSingleton(new SignOnOffer(settings?.Name, settings?.Claim ?? ""));
        if (settings is null)
        {
            return;
        }

        schemes.Services.AddSingleton(settings);
        schemes.AddCookie(Answer, options => (options.ExpireTimeSpan, options.TimeProvider) = (Lasts, TimeProvider.System));
        schemes.Services.AddOptions<CookieAuthenticationOptions>(Answer)
            .Configure<IHttpContextAccessor>((options, http) => options.Cookie = new HostCookie(Answer, http) { SameSite = SameSiteMode.Lax });
        schemes.AddOpenIdConnect(Ask, options => SetUp(options, settings));
    }

    private static void SetUp(OpenIdConnectOptions options, SignOnSettings settings)
    {
        (options.Authority, options.RequireHttpsMetadata) = (settings.Authority.ToString(), !settings.Authority.IsLoopback);
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        (options.SignInScheme, options.CallbackPath) = (Answer, SignOnDoors.Callback);
        (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);
        options.TimeProvider = TimeProvider.System;
        options.RemoteAuthenticationTimeout = Lasts;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
        {
            options.Scope.Add(scope);
        }

        // Over plain HTTP, as on a developer's machine, SameSite=None is refused; the answer is a GET, with which Lax comes along.
        (options.CorrelationCookie.SameSite, options.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        (options.NonceCookie.SameSite, options.NonceCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnRemoteFailure = failure =>
        {
            failure.Response.Redirect(SignOnDoors.Failed);
            failure.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
