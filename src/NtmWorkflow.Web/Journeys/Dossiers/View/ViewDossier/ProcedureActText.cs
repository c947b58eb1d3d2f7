using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>Words for the acts that only some paths have.</summary>
internal static class ProcedureActText
{
    /// <summary>The words, or none for an act of another kind.</summary>
    public static ActText? Of(DossierAct act) => act switch
    {
        SchemeDrafted scheme => new("Trình Đề án", $"{scheme.Title}. {scheme.Summary}"),
        SchemeDecided { Approved: true, Day: { } day } decided => new("Phê duyệt Đề án", $"Số {decided.Number} ngày {day.Written()}. {decided.Opinion}"),
        SchemeDecided decided => new("Trả lại Đề án", decided.Opinion),
        SteeringCommitteeConcluded concluded => new(
            concluded.Agreed ? "Ban Chỉ đạo tỉnh thống nhất trình Trung ương" : "Ban Chỉ đạo tỉnh đề nghị xem lại",
            $"Ngày {concluded.Day.Written()}. {concluded.Opinion}"),
        CentralDocumentRecorded document => new(Title(document), $"{Reference(document)}. {document.Summary}"),
        AcceptanceScreened screened => new(screened.Needed ? "Rà soát: phải thừa nhận" : "Rà soát: không phải thừa nhận", screened.Reason),
        LocallyDecided { Recognised: true } decided => new("Quyết định công nhận", $"Số {decided.Symbol} ngày {decided.Day.Written()}"),
        LocallyDecided decided => new("Không công nhận", decided.Reasons),
        ReviewConcluded concluded => new($"Kết luận rà soát: {Of(concluded.Conclusion)}", Words(concluded)),
        RevocationProposed proposed => new(proposed.Proposed ? "Đề nghị thu hồi" : "Không đề nghị thu hồi", $"{proposed.Finding} {proposed.Grounds}"),
        _ => null,
    };

    /// <summary>A conclusion of a review in words.</summary>
    public static string Of(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.Confirmed => "giữ vững kết quả",
        ReviewConclusion.Improve => "phải khắc phục",
        ReviewConclusion.Revoke => "đề nghị xét thu hồi",
        _ => "trả lại để đánh giá lại",
    };

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

    private static string Words(ReviewConcluded concluded) =>
        $"{(concluded.ImproveBy is { } day ? $"Khắc phục xong trước ngày {day.Written()}. " : "")}{concluded.Summary}";
}
