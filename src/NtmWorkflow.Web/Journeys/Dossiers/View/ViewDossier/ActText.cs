using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Process;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Web.Journeys.Dossiers.Decide.PublishResult;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>What an act is called in the history of a dossier.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Details">The words and figures left with it, or none.</param>
public sealed record ActText(string Title, string? Details = null)
{
    /// <summary>The words for an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="case">The case, which names bodies and members.</param>
    public static ActText Of(DossierAct act, DossierCase @case) => act switch
    {
        Registered registered => new(
            registered.Procedure == Procedure.Recognition ? "Lập hồ sơ" : $"Lập hồ sơ: {registered.Procedure.Vietnamese().ToLower(VietnameseText.Culture)}",
            $"{DossierText.Place(registered)}: {registered.LevelName} {registered.Year}{(registered.Statement is { } said ? $". {said}" : null)}"),
        SelfAssessed assessed => new("Hoàn thành tự đánh giá", $"Đạt {assessed.CriteriaMet}/{assessed.CriteriaTotal} tiêu chí"),
        ConsultationHeld held => new(
            "Công khai, lấy ý kiến nhân dân",
            $"{Period(held.From, held.To)}; {held.OpinionsAgreeing}/{held.OpinionsReceived} ý kiến đồng thuận. {held.Summary}"),
        ReopenedForRevision reopened => new("Mở lại để chỉnh sửa", reopened.Reason),
        Submitted submitted => new(
            "Nộp hồ sơ",
            $"Đạt {submitted.Assessment.CriteriaMet(@case.Rules.Set)}/{@case.Rules.Set.Criteria.Count} tiêu chí; {submitted.Papers.Count} tệp thành phần hồ sơ"),
        Withdrawn withdrawn => new("Rút hồ sơ", withdrawn.Reason),
        TimeLimitPassed passed => new(
            "Quá thời hạn", $"{TaskName(passed.Task, @case)}: hạn {passed.DueDay.Written()}"),
        _ => WorkText.Of(act, @case) ?? OfAppraisal(act, @case) ?? OfCouncil(act, @case) ?? BesideText.Of(act, @case)
            ?? ProcedureActText.Of(act) ?? throw new InvalidOperationException($"No words for {act.GetType().Name}."),
    };

    private static ActText? OfAppraisal(DossierAct act, DossierCase @case) => act switch
    {
        DistrictVerified verified => new(
            verified.Forwarded ? Verified(@case.Rules.Procedure) : $"Huyện thẩm tra: trả lại {DossierText.UnitWord(@case)}", verified.Opinion),
        Received received => new(
            received.Complete ? "Tiếp nhận hồ sơ" : $"Không tiếp nhận, trả lại {DossierText.UnitWord(@case)}",
            received.ReplyBy is { } day ? $"{received.Note} Sở, ngành trả lời chậm nhất ngày {day.Written()} (do Văn phòng Điều phối đặt).".TrimStart() : received.Note),
        DepartmentSignedOff signed => new(
            $"{@case.Rules.NameOf(signed.Department)} thẩm định: {(signed.Conclusion == Verdict.Met ? "đạt" : "chưa đạt")}",
            $"{signed.ProcessText}\n{signed.FiguresText}"),
        SatisfactionSurveyed survey => new(
            "Lấy ý kiến hài lòng của người dân",
            $"{Period(survey.From, survey.To)}; hài lòng {survey.Satisfaction} ({survey.Satisfied}/{survey.FormsReturned} phiếu thu về, phát ra {survey.FormsIssued}). {survey.Note}"),
        FieldInspected inspected => new(
            $"Đoàn thẩm định kiểm tra thực tế: {(inspected.Conclusion == Verdict.Met ? "đạt" : "chưa đạt")}",
            $"Ngày {inspected.VisitDay.Written()}. {inspected.Findings}"),
        Consolidated consolidated => new(
            consolidated.ToCouncil ? Consolidation(@case.Rules.Path) : $"Tổng hợp thẩm định: trả lại {DossierText.UnitWord(@case)}", consolidated.Summary),
        _ => null,
    };

    private static ActText? OfCouncil(DossierAct act, DossierCase @case) => act switch
    {
        CouncilConcluded { Tally: { } tally } concluded => new(
            tally.Approved ? "Hội đồng thẩm định thông qua" : "Hội đồng thẩm định không thông qua",
            $"Phiên họp ngày {concluded.Day.Written()}: {tally.Approve} tán thành, {tally.Reject} không tán thành, {tally.Abstain} ý kiến khác; có mặt {tally.Present}/{tally.InOffice}{Otherwise(concluded.Verdicts)}"),
        _ => OfDecision(act, @case),
    };

    private static ActText? OfDecision(DossierAct act, DossierCase @case) => act switch
    {
        Recognised recognised => new("Quyết định công nhận", $"Số {recognised.Symbol} ngày {recognised.Day.Written()}{Signed(recognised.Paper)}"),
        RecognitionRefused refused => new("Không công nhận", $"{Numbered(refused)}{refused.Reasons}"),
        DecisionReturned returned => new($"Trả lại bước “{DecisionText.StepName(@case, returned.Step)}”", returned.Reasons),
        RevocationDecided { Revoked: true } revoked => new(
            "Quyết định thu hồi công nhận", $"Số {revoked.Symbol} ngày {revoked.Day.Written()}{Signed(revoked.Paper)}. {revoked.Grounds}"),
        RevocationDecided kept => new("Giữ công nhận", kept.Grounds),
        RecognitionEnded ended => new(
            $"Kết quả công nhận: {DecisionText.Ended(ended.How).ToLowerInvariant()}",
            $"Theo Quyết định số {ended.Symbol} ngày {ended.Day.Written()}, mã tra cứu {ended.Code}"),
        ResultPublished published => new(
            @case.Rules.Procedure == Procedure.Revocation ? "Công bố quyết định thu hồi" : "Công bố kết quả công nhận",
            string.Join("; ", PublicationText.Of(published))),
        _ => null,
    };

    private static string? Signed(DecisionPaper? paper) =>
        paper is null ? null : $", {paper.Signatory.Letters} {paper.Signatory.Title} {paper.Signatory.Name} ký".Replace("  ", " ", StringComparison.Ordinal);

    private static string? Numbered(RecognitionRefused refused) =>
        refused is { Number: { } number, Day: { } day } ? $"Số {IssuedDecision.SymbolOf(number)} ngày {day.Written()}. " : null;

    private static string Verified(Procedure procedure) =>
        procedure == Procedure.Review ? "Huyện kiểm tra: thống nhất kết quả rà soát" : "Huyện thẩm tra: đề nghị tỉnh xét";

    private static string Consolidation(ProcessDefinition path) =>
        path.Nodes.ContainsKey(PathTasks.SteeringCommittee) ? "Tổng hợp thẩm tra: trình Ban Chỉ đạo tỉnh" : "Tổng hợp thẩm định: trình Hội đồng";

    private static string? Otherwise(IReadOnlyList<IndicatorVerdict>? verdicts) => verdicts is { Count: > 0 }
        ? $". Hội đồng kết luận khác sở, ngành ở chỉ tiêu: {string.Join(", ", verdicts.Select(one => $"{one.Code} ({DossierText.Of(one.Verdict).ToLower(VietnameseText.Culture)})"))}"
        : null;

    private static string Period(DateOnly from, DateOnly to) => $"Từ {from.Written()} đến {to.Written()}";

    private static string TaskName(string? task, DossierCase @case) =>
        task is not null && @case.Rules.Path.Nodes.GetValueOrDefault(task) is { } node ? node.Label : "Công việc trên đường đi";
}
