namespace NtmWorkflow.Deploy.Tests;

/// <summary>The repository on disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Text(string file) => File.ReadAllText(At(file));

    /// <summary>The files under a path that git tracks or would track, relative to the repository.</summary>
    public static IReadOnlyList<string> FilesUnder(string path) =>
        [.. Tool.Run("git", ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", path]).MustSucceed()
            .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(At(file)))];

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
