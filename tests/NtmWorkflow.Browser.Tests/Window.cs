using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>What a person looks at pages with. Pictures are kept as test output, beside the test's own files.</summary>
internal sealed record Window(string Name, ViewportSize Size)
{
    public static Window Phone { get; } = new("phone", new() { Width = 390, Height = 844 });

    public static Window Desktop { get; } = new("desktop", new() { Width = 1280, Height = 844 });

    public static IReadOnlyList<Window> All { get; } = [Phone, Desktop];

    public string Pictures { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures", Name)).FullName;
}
