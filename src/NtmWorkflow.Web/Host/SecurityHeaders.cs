namespace NtmWorkflow.Web.Host;

/// <summary>
/// Headers that keep pages to this service's own files (no inline script, no inline style, no frames, no windows of others) and what only one
/// person may read out of every cache.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>What pages of this service never need.</summary>
    private const string Unused = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Unused;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            context.Response.OnStarting(() => KeepPrivate(context));
            return next(context);
        });

    /// <summary>Who has signed in, or does so now, gets what is theirs alone; files of the pages say themselves how long they are kept.</summary>
    private static Task KeepPrivate(HttpContext context)
    {
        var isPrivate = context.User.Identity?.IsAuthenticated is true || !HttpMethods.IsGet(context.Request.Method);
        if (isPrivate && context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
