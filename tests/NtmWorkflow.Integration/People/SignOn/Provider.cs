using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace NtmWorkflow.Integration.People.SignOn;

/// <summary>A province's own sign-on: OpenIddict on a port of this machine, which lets in whoever it is told to.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Provider(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What it says of who signs in.</summary>
    public string Subject { get; set; } = "nobody";

    /// <summary>How they proved who they are.</summary>
    public string[] Methods { get; set; } = [];

    /// <summary>When they did.</summary>
    public DateTimeOffset At { get; set; } = TimeProvider.System.GetUtcNow();

    /// <summary>What it was asked for last.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        Provider? provider = null;
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.EnableDegradedMode();
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(_ => default));
            options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
            options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                provider!.Asked = context.Request;
                context.Principal = provider.Person(context.Request);
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        return provider = new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private ClaimsPrincipal Person(OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity("sign-on");
        identity.SetClaim(OpenIddictConstants.Claims.Subject, Subject);
        identity.SetClaim(OpenIddictConstants.Claims.AuthenticationTime, At.ToUnixTimeSeconds());
        foreach (var method in Methods)
        {
            identity.AddClaim(new Claim(OpenIddictConstants.Claims.AuthenticationMethodReference, method));
        }

        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        var person = new ClaimsPrincipal(identity);
        person.SetScopes(request.GetScopes());
        return person;
    }
}
