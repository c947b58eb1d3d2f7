using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Cli.Commands;

/// <summary>A small form and a report of it with something missing of each kind and a sum that does not add up.</summary>
internal static class ExampleForm
{
    public static ReportForm Form { get; } = new(
        new FormId("mau-vi-du"), "Báo cáo ví dụ", "vi-du", [ReportRhythm.Month], [UnitKind.District],
        [new("xa", "xã", Counted: true)],
        [
            new("i", "I. Số liệu", null, [Cell("tong", "Số xã", "a + b"), Cell("a", "Số xã đạt"), Cell("b", "Số xã chưa đạt"), Cell("c", "Số xã đăng ký") with { Required = true }]),
            new("ii", "II. Đánh giá", new("đánh giá chung", Required: true), []),
        ],
        [], [new("phu-luc", "Phụ lục số liệu", Required: true)], new("Mẫu ví dụ", "Mẫu ví dụ", FigureStatus.Unconfirmed));

    public static ReportDraft Draft { get; } = new(
        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["tong"] = 10m, ["a"] = 3m, ["b"] = 4m },
        Empty<string>(), Empty<string>(), Empty<Domain.Law.Criteria.EvidenceFile>());

    public static ReportSheet Sheet { get; } = new(Form, new(ReportRhythm.Month, 2023, 8), Draft.Figures, Empty<KnownFigure>(), null);

    private static FormCell Cell(string id, string name, string? formula = null) => new(id, name, "xa", 0, name, Formula: formula);

    private static Dictionary<string, T> Empty<T>() => new(StringComparer.Ordinal);
}
