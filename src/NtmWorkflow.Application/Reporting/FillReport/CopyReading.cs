using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>What a body sees that gets a copy of a report: what was sent last, never what is being written.</summary>
internal static class CopyReading
{
    private static readonly Refusal NotSent = new(
        RefusalKind.NotFound, "copy-was-sent", "Chưa có bản báo cáo nào được đồng gửi cho cơ quan của bạn.", Remedy: "Mở lại sau khi đơn vị đã gửi báo cáo.");

    /// <summary>The report as the person may see it.</summary>
    public static Outcome<OpenedReport> For(Actor? reader, OpenedReport report)
    {
        if (reader?.Role != Role.DepartmentOfficer)
        {
            return report;
        }

        return report.Report.Last is { } last && report.Due.Duty?.Copies?.In(report.Place.Province).Contains(reader.Organisation) is true
            ? AsSent(report, last)
            : NotSent;
    }

    private static OpenedReport AsSent(OpenedReport report, ReportVersion version)
    {
        var sent = version.Submitted;
        var draft = new ReportDraft(
            sent.Figures.Where(figure => figure.Value is not null).ToDictionary(figure => figure.Cell, figure => figure.Value!.Value, StringComparer.Ordinal),
            sent.Texts.ToDictionary(text => text.Section, text => text.Text, StringComparer.Ordinal),
            sent.Findings.Where(one => one.Reason is not null).ToDictionary(one => one.Finding.Key, one => one.Reason!, StringComparer.Ordinal),
            sent.Annexes.ToDictionary(annex => annex.Annex, annex => annex.File, StringComparer.Ordinal));
        return report with { Stored = report.Stored with { Draft = draft }, Sheet = report.Sheet.With(draft.Figures) };
    }
}
