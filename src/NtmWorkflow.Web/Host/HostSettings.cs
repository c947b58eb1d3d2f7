using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Web.Host;

/// <summary>Finds the program's own files and reads its settings.</summary>
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
        SettingsReader.AddSecrets(builder.Configuration, builder.Configuration["Secrets:Folder"], root);
        return SettingsReader.Read(builder.Configuration, root, builder.Environment.IsDevelopment());
    }
}
