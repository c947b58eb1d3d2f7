using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Web.Http;

/// <summary>
/// Says what stands in the way: to programs as a problem in JSON; to a person who followed a link, a file's say, as the error page of the
/// status, with the same sentences.
/// </summary>
/// <param name="refusals">Everything that stands in the way.</param>
internal sealed class ProblemAnswer(IReadOnlyList<Refusal> refusals) : IResult
{
    /// <summary>What the error page has to say, or nothing.</summary>
    public static IReadOnlyList<Refusal> SaidTo(HttpContext? context) => context?.Items[typeof(ProblemAnswer)] as IReadOnlyList<Refusal> ?? [];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var status = Problems.StatusOf(refusals);
        if (IsForAPerson(httpContext.Request))
        {
            httpContext.Items[typeof(ProblemAnswer)] = refusals;
            httpContext.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        return Results.Problem(
            title: Problems.TitleOf(status),
            detail: string.Join(" ", refusals.Select(refusal => refusal.Sentence)),
            statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["refusals"] = refusals }).ExecuteAsync(httpContext);
    }

    private static bool IsForAPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(one => one.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
