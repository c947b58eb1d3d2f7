using System.Globalization;
using Microsoft.Extensions.Configuration;
using NtmWorkflow.Application.Ports;

namespace NtmWorkflow.Infrastructure.Start;

/// <summary>Reads how much of a workbook is taken.</summary>
internal static class WorkbookSettings
{
    private const int MostMegabytes = 1024;

    /// <summary>Reads <c>Excel:LargestFileMegabytes</c> and <c>Excel:LargestUnpackedMegabytes</c>.</summary>
    /// <exception cref="StartProblemException">A limit is no whole number of megabytes.</exception>
    public static WorkbookLimits From(IConfiguration configuration) => new(
        Bytes(configuration["Excel:LargestFileMegabytes"], "LargestFileMegabytes", WorkbookLimits.Default.LargestFile),
        Bytes(configuration["Excel:LargestUnpackedMegabytes"], "LargestUnpackedMegabytes", WorkbookLimits.Default.LargestUnpacked));

    private static long Bytes(string? given, string name, long otherwise)
    {
        if (string.IsNullOrEmpty(given))
        {
            return otherwise;
        }

        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is > 0 and <= MostMegabytes
            ? megabytes * WorkbookLimits.Megabyte
            : throw new StartProblemException($"Excel__{name} là “{given}”: cần số nguyên MB từ 1 đến {MostMegabytes}.");
    }
}
