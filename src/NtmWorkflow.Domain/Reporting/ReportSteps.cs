using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>When and for what a report is sent (thông tin gửi).</summary>
/// <param name="Key">Whose, which form, which period.</param>
/// <param name="FormHash">Hash of the form's file.</param>
/// <param name="Day">The day in Việt Nam.</param>
/// <param name="DueDay">Last day in time, or none where no day is known.</param>
/// <param name="Closed">Day on which the office closed the period, or none while it is open.</param>
/// <param name="Amends">Why an accepted report is amended, or none.</param>
public sealed record Sending(ReportKey Key, string FormHash, DateOnly Day, DateOnly? DueDay, DateOnly? Closed, string? Amends);

/// <summary>Sends, returns and accepts reports, or refuses with all reasons (các bước của báo cáo).</summary>
public static class ReportSteps
{
    /// <summary>Sends the report as it stands.</summary>
    public static Outcome<ReportSubmitted> Submit(Report report, ReportSheet sheet, ReportDraft draft, Sending sending)
    {
        var findings = ReportCheck.Of(sheet);
        var refusals = MayBeWritten(report, sending.Closed).Concat(AmendsNeedsAReason(report, sending)).ToList();
        if (report.IsOpen)
        {
            refusals.AddRange(Incomplete(sheet, draft));
            refusals.AddRange(Unanswered(findings, draft));
        }

        return refusals.Count > 0 ? refusals : new ReportSubmitted(
            sending.Key, sending.FormHash, report.Versions.Count + 1, sending.Day, sending.DueDay,
            [.. sheet.States.Select(state => new ReportFigure(state.Cell.Id, state.Value, state.Origin, state.Suggested, state.Provenance))],
            [.. TextsOf(sheet, draft)],
            [.. sheet.Form.Annexes.Where(annex => draft.Annexes.ContainsKey(annex.Id)).Select(annex => new ReportAnnex(annex.Id, draft.Annexes[annex.Id]))],
            [.. findings.Select(finding => new AnsweredFinding(finding, finding.NeedsReason ? draft.Reasons[finding.Key].Trim() : null))],
            report.State == ReportState.Accepted ? sending.Amends!.Trim() : null);
    }

    /// <summary>Returns it for correction, by a day where the receiver gives one.</summary>
    public static Outcome<ReportReturned> Return(Report report, string reason, DateOnly? closed, DateOnly? correctBy = null)
    {
        var refusals = MayBeRuledOn(report, closed);
        return refusals.Count > 0 ? refusals : new ReportReturned(report.Versions.Count, reason.Trim(), correctBy);
    }

    /// <summary>Accepts it.</summary>
    public static Outcome<ReportAccepted> Accept(Report report, string? note, DateOnly? closed)
    {
        var refusals = MayBeRuledOn(report, closed);
        return refusals.Count > 0 ? refusals : new ReportAccepted(report.Versions.Count, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }

    /// <summary>Why nothing may be written into the report now; empty when it may.</summary>
    public static IReadOnlyList<Refusal> MayBeWritten(Report report, DateOnly? closed) =>
    [
        .. PeriodIsOpen(closed),
        .. report.IsOpen ? [] : (Refusal[])
        [
            Refusal.Unmet(
                "report-is-not-with-the-receiver", "Báo cáo kỳ này đã gửi và đang chờ nơi nhận xem xét.", null,
                "Chờ nơi nhận chấp nhận hoặc trả lại; cần sửa ngay thì đề nghị nơi nhận trả lại."),
        ],
    ];

    private static List<Refusal> MayBeRuledOn(Report report, DateOnly? closed) =>
    [
        .. PeriodIsOpen(closed),
        .. report.State == ReportState.Submitted ? [] : (Refusal[])
        [
            Refusal.Unmet("report-waits-for-a-ruling", "Báo cáo này không ở bước chờ xem xét.", null, "Tải lại trang để xem tình trạng mới nhất."),
        ],
    ];

    private static IEnumerable<Refusal> PeriodIsOpen(DateOnly? closed) => closed is { } day
        ? [Refusal.Unmet(
            "period-is-open", $"Kỳ báo cáo này đã chốt số liệu ngày {day.Written()}, không nhận hoặc sửa báo cáo nữa.", null,
            "Đề nghị Văn phòng Điều phối mở lại kỳ nếu số liệu phải sửa.")]
        : [];

    private static IEnumerable<Refusal> AmendsNeedsAReason(Report report, Sending sending) =>
        report.State == ReportState.Accepted && string.IsNullOrWhiteSpace(sending.Amends)
            ? [Refusal.Invalid("amends", "amendment-has-a-reason", "Báo cáo này đã được chấp nhận: bản sửa đổi phải nêu lý do.", "Nhập lý do sửa đổi.")]
            : [];

    private static IEnumerable<Refusal> Incomplete(ReportSheet sheet, ReportDraft draft) =>
        sheet.States.Where(state => state.Cell.Required && state.Value is null)
            .Select(state => At(
                state.Cell.Id, "required-figure-is-there",
                $"Chưa có số liệu “{state.Cell.Name}” (mục {sheet.Form.SectionOf(state.Cell).Title}).{(state.Fault is null ? "" : " " + state.Fault)}",
                "Nhập số; nếu không có thì nhập 0."))
            .Concat(sheet.Form.Sections.Where(section => section.Text is { Required: true } && string.IsNullOrWhiteSpace(draft.Texts.GetValueOrDefault(section.Id)))
                .Select(section => At(section.Id, "required-text-is-there", $"Chưa viết mục {section.Title}.", $"Viết nội dung: {section.Text!.Prompt}.")))
            .Concat(sheet.Form.Annexes.Where(annex => annex.Required && !draft.Annexes.ContainsKey(annex.Id))
                .Select(annex => At(annex.Id, "required-annex-is-there", $"Chưa đính kèm {annex.Name}.", "Đính kèm tệp.")));

    private static IEnumerable<Refusal> Unanswered(IReadOnlyList<Finding> findings, ReportDraft draft) => findings
        .Where(finding => finding.NeedsReason && string.IsNullOrWhiteSpace(draft.Reasons.GetValueOrDefault(finding.Key)))
        .Select(finding => At(
            finding.Cells[0], "finding-is-corrected-or-explained", finding.Sentence, finding.Hint ?? "Sửa số cho khớp, hoặc nêu lý do giữ nguyên."));

    private static Refusal At(string field, string code, string sentence, string remedy) =>
        new(RefusalKind.Unmet, code, sentence, Remedy: remedy, Field: field);

    private static IEnumerable<ReportText> TextsOf(ReportSheet sheet, ReportDraft draft) =>
        from section in sheet.Form.Sections
        where section.Text is not null
        let text = draft.Texts.GetValueOrDefault(section.Id)
        where !string.IsNullOrWhiteSpace(text)
        select new ReportText(section.Id, text.Trim());
}
