using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Web.Identity;

/// <summary>Knows a program by its named token; whether that still holds is asked as of every session (<see cref="HeldSessions"/>).</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "ntm-token";

    private const string Bearer = "Bearer ";
    private const int Longest = 100;

    /// <summary>Whether a request brings such a token.</summary>
    public static bool IsBrought(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer + ApiTokens.Prefix, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString()[Bearer.Length..];
        return text.Length <= Longest && await tokens.FindAsync(text, Context.RequestAborted) is var (user, office, session)
            ? AuthenticateResult.Success(new(ActorClaims.ToPrincipal(user, office, session, SchemeName), SchemeName))
            : AuthenticateResult.Fail("No such token.");
    }
}
