using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

namespace NtmWorkflow.Web.Http;

/// <summary>Holds what people send to the limits that are set, before it is read.</summary>
internal static class UploadLimits
{
    /// <summary>Room for the rest of a form beside its files.</summary>
    private const long FormRest = EvidenceLimits.Megabyte;

    /// <summary>
    /// The server and the forms take a little more than the largest sending: what is too large is then
    /// refused in a sentence and not by a broken connection.
    /// </summary>
    public static void AddUploadLimits(this WebApplicationBuilder builder, EvidenceLimits limits)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.LargestUpload + (2 * FormRest));
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = limits.LargestUpload + (2 * FormRest));
    }

    /// <summary>Answers a sending that says to be too large, without reading it.</summary>
    public static void UseUploadLimits(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<EvidenceLimits>().LargestUpload + FormRest;
        app.Use((context, next) =>
        {
            // Run again for its error page, the request must pass.
            if (context.Request.ContentLength <= most || context.Request.ContentLength is null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }
}
