using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;

/// <summary>Words of requests for correction.</summary>
internal static class CorrectionText
{
    /// <summary>Why a correction is asked for, in words.</summary>
    public static string Reason(CorrectionReason reason) => reason switch
    {
        CorrectionReason.Wrong => "Số liệu, nội dung sai",
        CorrectionReason.Incomplete => "Còn thiếu",
        _ => "Đã cũ, hết hiệu lực",
    };
}
