using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

namespace NtmWorkflow.Web.Http;

/// <summary>
/// Holds what is sent to a limit before it is read, whichever endpoint it is for: least from who has not signed in, more in forms and
/// JSON, most in a sending with files.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Bytes of a kilobyte: 1024.</summary>
    public const int Kilobyte = 1024;

    /// <summary>Most that is taken from who has not signed in, in bytes: a name with its password, a code, a search.</summary>
    public const int Anonymous = 16 * Kilobyte;

    /// <summary>Most that is taken without files, in bytes: a whole criteria set with every text at its longest.</summary>
    public const long WithoutFiles = 4 * EvidenceLimits.Megabyte;

    /// <summary>Room for the rest of a form beside its files.</summary>
    private const long FormRest = EvidenceLimits.Megabyte;

    /// <summary>
    /// The server and the forms take a little more than the largest sending: what is too large is then
    /// refused in a sentence and not by a broken connection.
    /// </summary>
    public static void AddBodyLimits(this WebApplicationBuilder builder, EvidenceLimits limits)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.LargestUpload + (2 * FormRest));
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = limits.LargestUpload + (2 * FormRest));
    }

    /// <summary>Stands right after sign-in is known, before anything reads a body.</summary>
    /// <param name="app">The service.</param>
    /// <param name="isKnown">Whether a request comes from somebody who is known by now.</param>
    public static void UseBodyLimits(this WebApplication app, Func<HttpContext, bool> isKnown)
    {
        var upload = app.Services.GetRequiredService<EvidenceLimits>().LargestUpload + FormRest;
        app.Use((context, next) => IsShownAgain(context)
            ? next(context)
            : HoldAsync(context, next, !isKnown(context) ? Anonymous : IsWithFiles(context.Request) ? upload : WithoutFiles));
    }

    private static async Task HoldAsync(HttpContext context, RequestDelegate next, long most)
    {
        if (!await FitsAsync(context, most))
        {
            await RefuseAsync(context, most);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException grown) when (grown.StatusCode == StatusCodes.Status413PayloadTooLarge && !context.Response.HasStarted)
        {
            await RefuseAsync(context, most);
        }
    }

    /// <summary>Run again for its error page, the request must pass.</summary>
    private static bool IsShownAgain(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static bool IsWithFiles(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether a body is short enough. One that does not say its length is counted: a short one here, a longer one by the server.</summary>
    private static async Task<bool> FitsAsync(HttpContext context, long most)
    {
        if (context.Request.ContentLength is { } said)
        {
            return said <= most;
        }

        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is false)
        {
            return true;
        }

        if (most > Anonymous)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            {
                server.MaxRequestBodySize = most;
            }

            return true;
        }

        var read = new byte[most + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, context.RequestAborted);
        context.Request.Body = new MemoryStream(read, 0, length, writable: false);
        return length <= most;
    }

    private static async Task RefuseAsync(HttpContext context, long most)
    {
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (IsApi(context))
        {
            var limit = most < EvidenceLimits.Megabyte ? $"{most / Kilobyte} KB" : EvidenceLimits.InMegabytes(most);
            await Results.Problem(
                title: "Nội dung quá lớn",
                detail: $"Một lần gửi được tới {limit}{(most == Anonymous ? " khi chưa đăng nhập: gửi kèm token còn hạn" : ": chia thành nhiều lần gửi")}.",
                statusCode: StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
        }
    }
}
