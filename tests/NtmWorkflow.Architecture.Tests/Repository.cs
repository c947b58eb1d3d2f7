namespace NtmWorkflow.Architecture.Tests;

/// <summary>The repository on disk, read as a reviewer reads it.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of a room, relative to the repository.</summary>
    public static IEnumerable<string> Sources(string room) => Under(Path.Combine("src", room)).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Projects() => Under("").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The files that git tracks; outside a checkout every file that no build made.</summary>
    public static IReadOnlyList<string> Tracked() => Path.Exists(Path.Combine(Root, ".git")) ? LsFiles() : [.. Under("")];

    private static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => Made.Contains(part, StringComparer.Ordinal)));

    private static List<string> LsFiles()
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", "ls-files -z")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file)))];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NtmWorkflow.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return folder.FullName;
    }
}
