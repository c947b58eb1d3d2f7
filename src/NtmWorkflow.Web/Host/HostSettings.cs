using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Web.Host;

/// <summary>Reads where the data and the rules are.</summary>
internal static class HostSettings
{
    /// <summary>A published program finds its files beside itself, wherever it is started from.</summary>
    public static WebApplicationOptions Options(string[] args) =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "workflows"))
            ? new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
            : new WebApplicationOptions { Args = args };

    public static ServiceSettings From(WebApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        if (builder.Configuration["Secrets:Folder"] is { Length: > 0 } secrets)
        {
            builder.Configuration.AddKeyPerFile(Path.GetFullPath(secrets, root), optional: false);
        }

        var data = Path.GetFullPath(builder.Configuration["Data:Folder"] ?? "App_Data", root);
        return new ServiceSettings(
            data,
            builder.Configuration["Workflows:Folder"] is { } given ? Path.GetFullPath(given, root) : FindWorkflows(root),
            builder.Environment.IsDevelopment(),
            DatabaseSettings.From(builder.Configuration, data));
    }

    /// <summary>Beside the published program, or above it in a checkout.</summary>
    private static string FindWorkflows(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "workflows");
            if (Directory.Exists(Path.Combine(candidate, "regimes")))
            {
                return candidate;
            }
        }

        throw new StartProblemException("Không tìm thấy thư mục quy định “workflows”: đặt Workflows__Folder tới thư mục đó.");
    }
}
