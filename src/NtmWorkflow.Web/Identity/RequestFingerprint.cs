using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace NtmWorkflow.Web.Identity;

/// <summary>Knows a request again by all that it says: method, address, in whose name, and its body or each field and file of its form.</summary>
internal static class RequestFingerprint
{
    /// <summary>SHA-256 of the request; its body must be buffered.</summary>
    public static async Task<string> OfAsync(HttpContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The same words in somebody else's name are another request.
        Add(digest, request.Method, $"{request.PathBase}{request.Path}{request.QueryString}", request.Headers[StandingIn.Header].ToString());
        if (request.HasFormContentType)
        {
            var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
            await AddFormAsync(digest, await request.ReadFormAsync(cancellation), token, cancellation);
        }
        else
        {
            request.Body.Position = 0;
            digest.AppendData(await SHA256.HashDataAsync(request.Body, cancellation));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>The boundary of a form differs each time it is sent, and the token against forgery each time it is shown; what it says does not.</summary>
    private static async Task AddFormAsync(IncrementalHash digest, IFormCollection form, string token, CancellationToken cancellation)
    {
        foreach (var field in form.Where(field => field.Key != token).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(digest, ["field", field.Key, .. field.Value]);
        }

        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            Add(digest, "file", file.Name, file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)));
        }
    }

    /// <summary>As JSON, so that no two lists of words look alike.</summary>
    private static void Add(IncrementalHash digest, params string?[] words) => digest.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(words) + "\n"));
}
