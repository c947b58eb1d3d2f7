namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Where the text of the rule files comes from: the folder, or the versions in force.</summary>
internal interface ISourceFiles
{
    /// <summary>Paths of all JSON and BPMN files, with forward slashes, in order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>A file, or none when it could not be read.</summary>
    SourceFile? Read(string path);
}

/// <summary>Rule files held in memory. Never changed: <see cref="With"/> gives another set.</summary>
internal sealed class RuleFiles(IReadOnlyDictionary<string, SourceFile> files, IReadOnlyList<string> paths) : ISourceFiles
{
    public IReadOnlyList<string> Paths => paths;

    public IEnumerable<SourceFile> All => files.Values;

    /// <summary>Reads all files of a folder once; schemas, made from the types, are left out.</summary>
    public static RuleFiles Load(SourceFolder folder)
    {
        var files = folder.Paths
            .Where(path => !path.StartsWith("schemas/", StringComparison.Ordinal))
            .Select(folder.Read)
            .OfType<SourceFile>()
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        return new(files, folder.Paths);
    }

    public SourceFile? Read(string path) => files.GetValueOrDefault(path);

    /// <summary>
    /// The files without the made-up figures of demonstrations, which must agree with the folder they lie in but never
    /// stand in the way of a figure of law.
    /// </summary>
    public RuleFiles WithoutDemonstrations() => new(
        files.Where(file => !IsDemonstration(file.Key)).ToDictionary(StringComparer.Ordinal),
        [.. paths.Where(path => !IsDemonstration(path))]);

    /// <summary>The same files, one of them with another content.</summary>
    public RuleFiles With(SourceFile changed) =>
        new(new Dictionary<string, SourceFile>(files, StringComparer.Ordinal) { [changed.Path] = changed }, paths);

    private static bool IsDemonstration(string path) => path.EndsWith("/demonstration.json", StringComparison.Ordinal);
}
