using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmWorkflow.Web.Host;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = WriteAsync }).DisableRateLimiting();
    }

    private static string InWords(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "Hệ thống hoạt động bình thường.",
        HealthStatus.Degraded => "Hệ thống hoạt động, có việc cần người quản trị xem.",
        _ => "Hệ thống đang có sự cố: cơ sở dữ liệu hoặc kho tệp không trả lời.",
    };

    /// <summary>The word that programs look for, for people a sentence, then a line for each thing that somebody has to look at.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var notes = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy).Select(entry => entry.Description).OfType<string>();
        var isPerson = context.Request.GetTypedHeaders().Accept.Any(one => one.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
        return context.Response.WriteAsync(string.Join('\n', notes.Prepend(isPerson ? InWords(report.Status) : report.Status.ToString())));
    }
}
