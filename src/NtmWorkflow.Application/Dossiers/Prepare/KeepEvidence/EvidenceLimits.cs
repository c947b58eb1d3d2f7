namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>How much is taken as evidence (giới hạn tệp minh chứng); set by whoever runs the service.</summary>
/// <param name="LargestFile">Largest file that is taken, in bytes.</param>
/// <param name="LargestUpload">Most that is taken in one sending of several files, in bytes.</param>
/// <param name="Dossier">Most that one dossier may keep, in bytes; removed files count, because they can be put back.</param>
public sealed record EvidenceLimits(long LargestFile, long LargestUpload, long Dossier)
{
    /// <summary>Bytes of a megabyte as the settings mean it: 1024 x 1024.</summary>
    public const long Megabyte = 1024 * 1024;

    /// <summary>The limits where nothing else is set: 50 MB a file, 200 MB a sending, 2 GB a dossier.</summary>
    public static EvidenceLimits Default { get; } = new(50 * Megabyte, 200 * Megabyte, 2048 * Megabyte);

    /// <summary>A limit in whole megabytes, as a sentence names it.</summary>
    public static string InMegabytes(long bytes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB");
}
