using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Repeats;

namespace NtmWorkflow.Web.Identity;

/// <summary>Reads <c>Idempotency-Key</c> from every POST and knows the request again by its content.</summary>
internal static class RequestKeys
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public static async ValueTask<object?> ReadAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var values))
        {
            return await next(invocation);
        }

        var key = values.ToString().Trim();
        if (key.Length is 0 or > LongestKey || key.Any(letter => letter is < ' ' or > '~'))
        {
            return Results.Problem(
                title: "Nội dung gửi chưa đúng",
                detail: $"{Header} cần từ 1 đến {LongestKey} ký tự ASCII in được, ví dụ một UUID.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        var request = context.RequestServices.GetRequiredService<RequestKey>();
        request.Key = key;
        request.Person = context.RequestServices.GetRequiredService<ICurrentActor>().Actor?.User ?? "";
        request.Fingerprint = await RequestFingerprint.OfAsync(context, context.RequestAborted);
        // Also where the request itself keeps no answer, because it changes nothing: a key that stands for another one is a mistake.
        await context.RequestServices.GetRequiredService<IIdempotency>().FindAsync(context.RequestAborted);
        return await next(invocation);
    }

    /// <summary>The key of one of several files that came under one key; the first has the key itself.</summary>
    public static string? OfPart(string? key, int part) =>
        key is null || part == 0 ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part} {key}")));

    /// <summary>Lets the body be read twice; must run before the body is bound. A form is kept by itself once it was read.</summary>
    public static Task BufferAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header) && !context.Request.HasFormContentType)
        {
            context.Request.EnableBuffering();
        }

        return next(context);
    }
}
