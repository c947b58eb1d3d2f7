using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Domain.Reporting.Rules;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>When and for what a report is sent (thông tin gửi).</summary>
/// <param name="Key">Whose, which form, which period.</param>
/// <param name="FormHash">Hash of the form's file.</param>
/// <param name="Day">The day in Việt Nam.</param>
/// <param name="DueDay">Last day in time, or none where no day is known.</param>
/// <param name="Closed">Day on which the office closed the period, or none while it is open.</param>
/// <param name="Amends">Why an accepted report is amended, or none.</param>
/// <param name="Seen">Number of the last entry that the sender saw, 0 for none; or none where it does not matter.</param>
public sealed record Sending(ReportKey Key, string FormHash, DateOnly Day, DateOnly? DueDay, DateOnly? Closed, string? Amends, int? Seen = null);

/// <summary>What whoever rules on a report knows of it (thông tin xem xét).</summary>
/// <param name="Closed">Day on which the office closed the period, or none while it is open.</param>
/// <param name="Seen">Number of the last entry that the receiver saw, or none where it does not matter.</param>
public sealed record Ruling(DateOnly? Closed, int? Seen = null);

/// <summary>Sends, returns and accepts reports, or refuses with all reasons (các bước của báo cáo).</summary>
public static class ReportSteps
{
    /// <summary>Sends the report as it stands.</summary>
    public static Outcome<ReportSubmitted> Submit(Report report, ReportSheet sheet, ReportDraft draft, Sending sending)
    {
        var findings = ReportCheck.Of(sheet);
        return Rule.Allow(
            () => Submitted(report, sheet, draft, findings, sending),
            [
                new ReportIsAsYouSawIt(IsSeen(report, sending.Seen)),
                new PeriodIsOpen(sending.Closed),
                new ReportIsNotWithTheReceiver(report),
                new AmendmentHasAReason(report, sending.Amends),
                .. report.IsOpen ? Complete(sheet, draft, findings) : [],
            ]);
    }

    /// <summary>Returns it for correction, by a day where the receiver gives one.</summary>
    public static Outcome<ReportReturned> Return(Report report, string reason, Ruling ruling, DateOnly? correctBy = null) =>
        Rule.Allow(() => new ReportReturned(report.Versions.Count, reason.Trim(), correctBy), MayBeRuledOn(report, ruling));

    /// <summary>Accepts it.</summary>
    public static Outcome<ReportAccepted> Accept(Report report, string? note, Ruling ruling) =>
        Rule.Allow(() => new ReportAccepted(report.Versions.Count, string.IsNullOrWhiteSpace(note) ? null : note.Trim()), MayBeRuledOn(report, ruling));

    /// <summary>Why a form is not filled in for a unit and period today; empty when it is.</summary>
    public static IReadOnlyList<Refusal> MayBeOpened(ReportForm form, Unit unit, ReportPeriod period, DateOnly today) =>
        Rule.Check(new FormFitsUnitAndPeriod(form, unit, period), new PeriodHasBegun(period, today));

    /// <summary>Why the reports of a period are not added up today; empty when they are.</summary>
    public static IReadOnlyList<Refusal> MayBeConsolidated(ReportPeriod period, DateOnly today) => Rule.Check(new PeriodHasBegun(period, today));

    /// <summary>Why nothing may be written into the report now; empty when it may.</summary>
    /// <param name="report">The report.</param>
    /// <param name="closed">Day on which the office closed the period, or none.</param>
    /// <param name="unchanged">Whether the report still is as the writer saw it.</param>
    public static IReadOnlyList<Refusal> MayBeWritten(Report report, DateOnly? closed, bool unchanged = true) =>
        Rule.Check(new ReportIsAsYouSawIt(unchanged), new PeriodIsOpen(closed), new ReportIsNotWithTheReceiver(report));

    private static IRule[] MayBeRuledOn(Report report, Ruling ruling) =>
        [new ReportIsAsYouSawIt(IsSeen(report, ruling.Seen)), new PeriodIsOpen(ruling.Closed), new ReportWaitsForARuling(report)];

    private static IRule[] Complete(ReportSheet sheet, ReportDraft draft, IReadOnlyList<Finding> findings) =>
    [
        new RequiredFigureIsThere(sheet),
        new RequiredTextIsThere(sheet, draft),
        new RequiredAnnexIsThere(sheet, draft),
        new FindingIsCorrectedOrExplained(findings, draft),
    ];

    private static bool IsSeen(Report report, int? seen) => seen is null || seen == report.Sequence;

    private static ReportSubmitted Submitted(
        Report report, ReportSheet sheet, ReportDraft draft, IReadOnlyList<Finding> findings, Sending sending) => new(
        sending.Key, sending.FormHash, report.Versions.Count + 1, sending.Day, sending.DueDay,
        [.. sheet.States.Select(state => new ReportFigure(state.Cell.Id, state.Value, state.Origin, state.Suggested, state.Provenance))],
        [.. TextsOf(sheet, draft)],
        [.. sheet.Form.Annexes.Where(annex => draft.Annexes.ContainsKey(annex.Id)).Select(annex => new ReportAnnex(annex.Id, draft.Annexes[annex.Id]))],
        [.. findings.Select(finding => new AnsweredFinding(finding, finding.NeedsReason ? draft.Reasons[finding.Key].Trim() : null))],
        report.State == ReportState.Accepted ? sending.Amends!.Trim() : null);

    private static IEnumerable<ReportText> TextsOf(ReportSheet sheet, ReportDraft draft) =>
        from section in sheet.Form.Sections
        where section.Text is not null
        let text = draft.Texts.GetValueOrDefault(section.Id)
        where !string.IsNullOrWhiteSpace(text)
        select new ReportText(section.Id, text.Trim());
}
