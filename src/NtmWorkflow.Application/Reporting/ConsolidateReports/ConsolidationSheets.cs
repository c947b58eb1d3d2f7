using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Consolidation;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Lays out a consolidation as sheets: the figures with a column for every source, and who has reported.</summary>
internal static class ConsolidationSheets
{
    public static IReadOnlyList<NewSheet> Of(OpenedConsolidation all) => [Figures(all), Board(all)];

    /// <summary>What a report is called in words.</summary>
    public static string Title(OpenedConsolidation all) =>
        $"{all.Form.Form.Name}, {all.Period.Name}: tổng hợp {all.Under?.Name ?? all.Province.Province.Name}";

    /// <summary>Where a report stands, in words.</summary>
    public static string State(Report report) => report.State switch
    {
        ReportState.Submitted => "Đã gửi, chờ xem xét",
        ReportState.Returned => "Đã trả lại để sửa",
        ReportState.Accepted => "Đã chấp nhận",
        _ => "Chưa gửi",
    };

    private static NewSheet Figures(OpenedConsolidation all) => new(
        "Số liệu",
        [Title(all), $"Cộng từ {all.Total.Counted.Count} báo cáo có đến ngày {all.On.Written()}; thiếu {all.Total.Missing.Count}. Ô tỷ lệ, bình quân tính lại từ số đã cộng."],
        [
            new("Mục", 30), new("Mã ô", 22), new("Chỉ tiêu", 44), new("Đơn vị", 12), new("Tổng hợp", 16), new("Cách tính", 30),
            .. all.Total.Counted.Select(one => new NewColumn($"{one.Name} (bản {one.Report.InForce!.Submitted.Version})", 16)),
        ],
        [.. all.Total.Figures.Select(figure => Row(all, figure))],
        FrozenColumns: 3);

    private static IReadOnlyList<NewCell> Row(OpenedConsolidation all, ConsolidatedFigure figure) =>
    [
        new(all.Form.Form.SectionOf(figure.Cell).Title),
        new(figure.Cell.Id),
        new(figure.Cell.Name),
        new(figure.Symbol),
        new(figure.Fault, figure.Value),
        new(figure.How),
        .. all.Total.Counted.Select(one => new NewCell(Number: figure.Sources.FirstOrDefault(source => source.Reporter.Id == one.Id)?.Value)),
    ];

    private static NewSheet Board(OpenedConsolidation all) => new(
        "Đơn vị báo cáo",
        [Title(all)],
        [new("Đơn vị", 30), new("Tình trạng", 24), new("Bản", 8), new("Hạn", 14), new("Chậm (ngày)", 12), new("Mã niêm phong", 68)],
        [
            .. all.Board.Select(line => (IReadOnlyList<NewCell>)
            [
                new(line.Reporter.Name),
                new(line.ServedOn is { } served ? $"Đã gửi báo cáo khác ngày {served.Written()}" : State(line.Reporter.Report)),
                new(Number: line.Reporter.Report.Last?.Submitted.Version, Shape: NumberShape.Whole),
                new(line.DueDay?.Written()),
                new(Number: line.DaysLate, Shape: NumberShape.Whole),
                new(line.Reporter.Report.InForce?.Hash),
            ]),
        ],
        FrozenColumns: 1);
}
