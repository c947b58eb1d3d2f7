using Microsoft.Extensions.Configuration;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Reads how much is taken as evidence.</summary>
internal static class EvidenceSettings
{
    /// <summary>A terabyte: more would not fit any disk this runs on.</summary>
    private const int MostMegabytes = 1024 * 1024;

    /// <summary>Reads <c>Evidence:LargestFileMegabytes</c>, <c>Evidence:LargestUploadMegabytes</c> and <c>Evidence:DossierMegabytes</c>.</summary>
    /// <exception cref="StartProblemException">A limit is no whole number of megabytes, or the limits contradict one another.</exception>
    public static EvidenceLimits From(IConfiguration configuration)
    {
        var otherwise = EvidenceLimits.Default;
        var limits = new EvidenceLimits(
            Megabytes.Read(configuration["Evidence:LargestFileMegabytes"], "Evidence__LargestFileMegabytes", MostMegabytes, otherwise.LargestFile),
            Megabytes.Read(configuration["Evidence:LargestUploadMegabytes"], "Evidence__LargestUploadMegabytes", MostMegabytes, otherwise.LargestUpload),
            Megabytes.Read(configuration["Evidence:DossierMegabytes"], "Evidence__DossierMegabytes", MostMegabytes, otherwise.Dossier));
        return limits.LargestFile <= limits.LargestUpload && limits.LargestFile <= limits.Dossier
            ? limits
            : throw new StartProblemException(
                "Giới hạn tệp minh chứng mâu thuẫn: Evidence__LargestFileMegabytes phải không lớn hơn Evidence__LargestUploadMegabytes và Evidence__DossierMegabytes.");
    }
}
