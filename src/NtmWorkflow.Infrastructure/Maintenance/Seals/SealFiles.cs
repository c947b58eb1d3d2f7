using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>Which seals ledgers are held against, and the key that proves them (niêm phong để đối chiếu).</summary>
/// <param name="Seals">The file of seals.</param>
/// <param name="Key">The key, or its public half: a copy kept elsewhere proves most.</param>
public sealed record SealFiles(string Seals, string Key)
{
    /// <summary>Those of a folder.</summary>
    public static SealFiles In(string folder) => new(Path.Combine(folder, SealFile.FileName), Path.Combine(folder, SealKey.PublicFileName));

    /// <summary>What they say; none where there is no file of seals.</summary>
    /// <exception cref="StartProblemException">There are seals and no key.</exception>
    internal SealBook? Read()
    {
        var file = new SealFile(Seals);
        if (!file.Exists)
        {
            return null;
        }

        using var key = SealKey.Read(Key);
        return SealBook.Of(file.Read(), key);
    }
}
