using Microsoft.Extensions.Configuration;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Reads how much of a workbook is taken.</summary>
internal static class WorkbookSettings
{
    private const int MostMegabytes = 1024;

    /// <summary>Reads <c>Excel:LargestFileMegabytes</c> and <c>Excel:LargestUnpackedMegabytes</c>.</summary>
    /// <exception cref="StartProblemException">A limit is no whole number of megabytes.</exception>
    public static WorkbookLimits From(IConfiguration configuration) => new(
        Megabytes.Read(configuration["Excel:LargestFileMegabytes"], "Excel__LargestFileMegabytes", MostMegabytes, WorkbookLimits.Default.LargestFile),
        Megabytes.Read(configuration["Excel:LargestUnpackedMegabytes"], "Excel__LargestUnpackedMegabytes", MostMegabytes, WorkbookLimits.Default.LargestUnpacked));
}
