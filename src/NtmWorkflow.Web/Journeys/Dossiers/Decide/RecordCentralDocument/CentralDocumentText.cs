using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.RecordCentralDocument;

/// <summary>Words of documents to and from the centre.</summary>
internal static class CentralDocumentText
{
    /// <summary>Number, day and signatory of a document.</summary>
    public static string Reference(CentralDocumentRecorded document) =>
        $"Số {document.Number} ngày {document.Day.Written()}, người ký: {document.Signatory}";

    /// <summary>What a document did.</summary>
    public static string Title(CentralDocumentRecorded document) => (document.Task, document.Result) switch
    {
        (PathTasks.SubmitToCentre, _) => "Trình hồ sơ lên Trung ương",
        (PathTasks.CentralAppraisal, "favourable") => "Trung ương thẩm định: đạt",
        (PathTasks.CentralAppraisal, _) => "Trung ương thẩm định: yêu cầu bổ sung",
        (_, "recognise") => "Thủ tướng Chính phủ quyết định công nhận",
        (_, "revoke") => "Thủ tướng Chính phủ quyết định thu hồi",
        (_, "keep") => "Trung ương giữ công nhận",
        _ => "Trung ương không công nhận",
    };
}
