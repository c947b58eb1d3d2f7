using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Host;

/// <summary>
/// How much one address may ask without having signed in: guessing codes and passwords is slowed down, taking everything page by
/// page as well. Who has signed in is limited as a person, far above what hands do: programs that ran wild. Files of the pages and health
/// are not limited.
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <exception cref="StartProblemException">A limit is not a whole number from 0 up.</exception>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var visits = Read(configuration["RateLimits:VisitsPerMinute"], "RateLimits__VisitsPerMinute", 120);
        var signIns = Read(configuration["RateLimits:SignInsPerMinute"], "RateLimits__SignInsPerMinute", 20);
        var person = Read(configuration["RateLimits:PersonPerMinute"], "RateLimits__PersonPerMinute", 600);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, visits, signIns, person));
            options.OnRejected = AnswerAsync;
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, int visits, int signIns, int person) =>
        IsSignIn(context.Request) ? Limited($"sign-in {ClientNetwork.Of(context)}", signIns)
        : IsErrorPage(context) ? RateLimitPartition.GetNoLimiter("")
        : ActorClaims.AccountOf(context.User) is { } account ? Limited($"person {account}", person)
        : Limited($"visit {ClientNetwork.Of(context)}", visits);

    private static RateLimitPartition<string> Limited(string partition, int permits) => permits == 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetFixedWindowLimiter(partition, _ => new() { PermitLimit = permits, Window = Window });

    private static bool IsSignIn(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (request.Path.StartsWithSegments("/dang-nhap", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/api/v1/tokens", StringComparison.OrdinalIgnoreCase));

    /// <summary>Run again for its error page, the request must pass.</summary>
    private static bool IsErrorPage(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await Results.Problem(
                title: "Gửi quá nhiều yêu cầu",
                detail: $"{(ActorClaims.AccountOf(context.User) is null ? "Địa chỉ mạng này" : "Tài khoản này")} đã gửi quá nhiều yêu cầu; thử lại sau {seconds} giây.",
                statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
        }
        else
        {
            // The error page is drawn in place of what was asked; a form that was sent is not sent to it.
            context.Request.Method = HttpMethods.Get;
        }
    }

    private static int Read(string? given, string setting, int otherwise) =>
        string.IsNullOrEmpty(given) ? otherwise
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known
        : throw new StartProblemException($"{setting}: cần số nguyên từ 0 (0: không giới hạn), không phải “{given}”.");
}
