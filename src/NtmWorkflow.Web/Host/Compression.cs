using Microsoft.AspNetCore.Http.Features;

namespace NtmWorkflow.Web.Host;

/// <summary>
/// Compresses answers, over HTTPS only those to GET: no such answer holds a secret that stays the same from one to the next, so that nothing can be
/// guessed from its length. A secret that is told once is the answer to a POST, and goes out as it is.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(options => options.EnableForHttps = false);

    public static void UseCompression(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            {
                compression.Mode = HttpsCompressionMode.Compress;
            }

            return next(context);
        });
    }
}
