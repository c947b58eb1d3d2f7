using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>Finds the machine's Chromium.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Place { get; } = Environment.GetEnvironmentVariable("NTM_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Place,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}

/// <summary>A test that needs Chromium; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips when no Chromium is found.</summary>
    public BrowserFactAttribute()
    {
        if (Chromium.Place is null)
        {
            Skip = "Chromium was not found: install it (Debian: apt-get install chromium) or set NTM_CHROMIUM to its path.";
        }
    }
}
