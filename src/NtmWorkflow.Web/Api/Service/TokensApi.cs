using System.Globalization;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
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
        api.MapPost("tokens/proof", ProveAsync).WithName("ProveAgain").AllowAnonymous().Produces(StatusCodes.Status204NoContent);
        // As a delegate: taken for a RequestDelegate, its answer would be lost.
        api.MapPost("tokens/ending", (Delegate)EndAsync).WithName("EndTokens").AllowAnonymous().Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> TakeAsync(TokenRequest request, PasswordCheck check, HttpContext context)
    {
        var found = await check.CheckAsync(context, request.UserName, request.Password);
        if (found.User is { } user)
        {
            return await EnterAsync(request, user, context);
        }

        if (found.WaitSeconds == 0)
        {
            return Refused(found.Sentence);
        }

        context.Response.Headers.RetryAfter = found.WaitSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem(title: "Thử mật khẩu quá nhiều lần", detail: found.Sentence, statusCode: StatusCodes.Status429TooManyRequests);
    }

    /// <summary>What people are asked for at pages, a program sends along.</summary>
    private static async Task<IResult> EnterAsync(TokenRequest request, NtmUser user, HttpContext context)
    {
        var services = context.RequestServices;
        var offices = await services.GetRequiredService<Offices>().HeldByAsync(user.Id, context.RequestAborted);
        if (offices.Count > 1 && offices.All(office => office.Id != request.Office))
        {
            var choices = string.Join("; ", offices.Select(office => $"{office.Id} ({office.Role}, {office.Organisation})"));
            return Refused($"Bạn giữ {offices.Count} chức vụ: gửi office là một trong các mã {choices}.");
        }

        if (user.TwoFactorEnabled && await services.GetRequiredService<SignInSteps>().WrongWithCodeAsync(user, request.Code ?? "") is { } wrong)
        {
            return Refused(request.Code is null ? "Tài khoản này có xác thực hai bước: gửi thêm code." : wrong);
        }

        services.GetRequiredService<ISecurityLog>().Tell(SecurityEvent.SignedIn, person: user.UserName);
        return Results.SignIn(await HeldSessions.BeginAsync(context, user, Scheme, request.Office, isProven: true), authenticationScheme: Scheme);
    }

    private static async Task<IResult> ProveAsync(ProofRequest request, SignInSteps steps, HttpContext context) =>
        HeldSessions.Of(context) is not { Owes: null }
            ? Problems.Of([new(RefusalKind.Forbidden, "sign-in-first", "Không có phiên nào để xác nhận.", Remedy: "Gửi kèm mã truy cập còn dùng được.")])
            : await steps.ProveAgainAsync(request.Given ?? "") is { } wrong ? Refused(wrong) : Results.NoContent();

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
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">Code of the second factor, where the account has one.</param>
/// <param name="Office">Id of the office, where the person holds several.</param>
internal sealed record TokenRequest(string? UserName, string? Password, string? Code = null, Guid? Office = null);

/// <summary>Who proves again who they are.</summary>
/// <param name="Given">Code of the second factor, or the password where there is none.</param>
internal sealed record ProofRequest(string? Given);

/// <summary>Which tokens are renewed.</summary>
internal sealed record RefreshRequest(string? RefreshToken);
