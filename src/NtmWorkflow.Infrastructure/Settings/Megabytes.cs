using System.Globalization;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Reads a limit that is set in whole megabytes.</summary>
internal static class Megabytes
{
    /// <summary>The limit in bytes.</summary>
    /// <param name="given">What was set, or nothing.</param>
    /// <param name="name">Name of the setting as an environment variable.</param>
    /// <param name="most">Largest number of megabytes that makes sense.</param>
    /// <param name="otherwise">The limit in bytes when nothing was set.</param>
    /// <exception cref="StartProblemException">It is no whole number of megabytes in that range.</exception>
    public static long Read(string? given, string name, int most, long otherwise)
    {
        if (string.IsNullOrEmpty(given))
        {
            return otherwise;
        }

        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes > 0 && megabytes <= most
            ? megabytes * EvidenceLimits.Megabyte
            : throw new StartProblemException($"{name} là “{given}”: cần số nguyên MB từ 1 đến {most}.");
    }
}
