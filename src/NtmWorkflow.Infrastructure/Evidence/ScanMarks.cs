namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>What the scanner said of each file (kết quả quét), a small file beside the store, so that all nodes know, and backups keep it.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ScanMarks(string folder)
{
    private const string Clean = "clean";
    private const string Found = "found ";

    /// <summary>Whether the file was scanned.</summary>
    public bool IsKnown(string hash) => File.Exists(PlaceOf(hash));

    /// <summary>Whether it was scanned and nothing was found.</summary>
    public bool IsClean(string hash) => Read(hash) == Clean;

    /// <summary>What was found in it, or none.</summary>
    public string? FoundIn(string hash) => Read(hash) is { } mark && mark.StartsWith(Found, StringComparison.Ordinal) ? mark[Found.Length..] : null;

    /// <summary>Keeps what the scanner said.</summary>
    public void Keep(string hash, string? found)
    {
        var place = PlaceOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var aside = $"{place}.{Path.GetRandomFileName()}";
        File.WriteAllText(aside, found is null ? Clean : Found + found);
        File.Move(aside, place, overwrite: true);
    }

    private string? Read(string hash) => IsKnown(hash) ? File.ReadAllText(PlaceOf(hash)) : null;

    private string PlaceOf(string hash) => Path.Combine(folder, hash[..2], hash);
}
