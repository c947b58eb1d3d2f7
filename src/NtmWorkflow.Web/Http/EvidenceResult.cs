using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;

namespace NtmWorkflow.Web.Http;

/// <summary>Sends a file of a dossier, whole or by ranges, with headers that keep it harmless.</summary>
/// <param name="file">The file.</param>
internal sealed class EvidenceResult(DownloadedFile file) : IResult
{
    /// <summary>Asked for in the address by whoever wants a file that could be shown.</summary>
    public const string AsDownload = "tai";

    private const string Harmless =
        "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /// <summary>
    /// Shows what a browser shows safely, sends the rest as a download. What officials hand in gets no rights of
    /// the pages' own origin: no script, no styles, no requests.
    /// </summary>
    public static IResult Of(DownloadedFile file) => new EvidenceResult(file);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var kind = file.Stored.Kind;
        var shown = file.Stored.IsShown && !httpContext.Request.Query.ContainsKey(AsDownload);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Harmless;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(file.Stored.Content, kind?.MediaType ?? MediaTypeNames.Application.Octet, enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }
}
