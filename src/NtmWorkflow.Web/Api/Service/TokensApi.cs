using System.Globalization;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Api.Service;

/// <summary>Tokens of programs: taken with a password, renewed, and ended with their session.</summary>
internal static class TokensApi
{
    private const string Scheme = BearerTokenDefaults.AuthenticationScheme;

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        api.MapPost("tokens", TakeAsync).WithName("Token").AllowAnonymous().Produces<AccessTokenResponse>();
        api.MapPost("tokens/refresh", RefreshAsync).WithName("RefreshToken").AllowAnonymous().Produces<AccessTokenResponse>();
        // As a delegate: taken for a RequestDelegate, its answer would be lost.
        api.MapPost("tokens/ending", (Delegate)EndAsync).WithName("EndTokens").AllowAnonymous().Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> TakeAsync(TokenRequest request, PasswordCheck check, ISecurityLog log, HttpContext context)
    {
        var found = await check.CheckAsync(context, request.UserName, request.Password);
        if (found.User is { } user)
        {
            log.Tell(SecurityEvent.SignedIn, person: user.UserName);
            return Results.SignIn(await HeldSessions.BeginAsync(context, user, Scheme), authenticationScheme: Scheme);
        }

        if (found.WaitSeconds == 0)
        {
            return Refused(found.Sentence);
        }

        context.Response.Headers.RetryAfter = found.WaitSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem(title: "Thử mật khẩu quá nhiều lần", detail: found.Sentence, statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> RefreshAsync(RefreshRequest request, IOptionsMonitor<BearerTokenOptions> options, HttpContext context)
    {
        var ticket = options.Get(Scheme).RefreshTokenProtector.Unprotect(request.RefreshToken);
        // Real days, whatever a demonstration clock says.
        return ticket?.Properties.ExpiresUtc is { } until && TimeProvider.System.GetUtcNow() < until && await HeldSessions.HoldsAsync(context, ticket.Principal)
            ? Results.SignIn(ticket.Principal, authenticationScheme: Scheme)
            : Refused("Mã làm mới không đúng, đã hết hạn hoặc phiên đã kết thúc; lấy mã mới bằng tên và mật khẩu.");
    }

    private static async Task<IResult> EndAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated is not true)
        {
            return Problems.Of([new(RefusalKind.Forbidden, "sign-in-first", "Không có phiên nào để kết thúc.", Remedy: "Gửi kèm mã truy cập còn dùng được.")]);
        }

        await HeldSessions.EndAsync(context);
        context.RequestServices.GetRequiredService<ISecurityLog>().Tell(SecurityEvent.SignedOut);
        return Results.NoContent();
    }

    private static IResult Refused(string sentence) =>
        Results.Problem(title: "Không đăng nhập được", detail: sentence, statusCode: StatusCodes.Status401Unauthorized);
}

/// <summary>Who wants to use the API.</summary>
internal sealed record TokenRequest(string? UserName, string? Password);

/// <summary>Which tokens are renewed.</summary>
internal sealed record RefreshRequest(string? RefreshToken);
