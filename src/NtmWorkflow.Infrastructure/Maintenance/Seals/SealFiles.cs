using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>Which seals ledgers are held against, and the key that proves them (niêm phong để đối chiếu).</summary>
/// <param name="Seals">The file of seals.</param>
/// <param name="Key">The key, or its public half: a copy kept elsewhere proves most.</param>
/// <param name="IsNamed">Whether somebody named the file, so that it must be there.</param>
/// <param name="TimestampRoot">File of the certificate that dates of seals must come from, or none; dates are looked for beside the seals.</param>
public sealed record SealFiles(string Seals, string Key, bool IsNamed = false, string? TimestampRoot = null)
{
    /// <summary>Those of a folder.</summary>
    public static SealFiles In(string folder) => new(Path.Combine(folder, SealFile.FileName), Path.Combine(folder, SealKey.PublicFileName));

    /// <summary>What they say; nothing where no seal was ever made.</summary>
    /// <exception cref="StartProblemException">A file that was named is not there, or there are seals and no key.</exception>
    internal SealBook Read()
    {
        var file = new SealFile(Seals);
        if (!file.Exists)
        {
            return IsNamed ? throw new StartProblemException($"Không có tệp niêm phong “{Seals}”: kiểm tra lại đường dẫn.")
                : File.Exists(Key) ? SealBook.Lost(Seals)
                : SealBook.Empty;
        }

        using var key = SealKey.Read(Key);
        var lines = file.Read();
        return SealBook.Of(lines, key).With(new SealTimestamps(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Seals))!, SealTimestamps.FileName)).Check(lines, TimestampRoot));
    }
}
