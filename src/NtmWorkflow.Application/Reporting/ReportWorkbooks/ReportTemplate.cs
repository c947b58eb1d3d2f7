using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>Columns of a report's workbook.</summary>
internal static class ReportColumns
{
    public const string Code = "Mã ô";
    public const string Value = "Số liệu";

    public static IReadOnlyList<NewColumn> All { get; } =
    [
        new(Code, 26), new("Mục", 28), new("Chỉ tiêu", 44), new("Đơn vị tính", 14), new(Value, 18), new("Điền sẵn", 18), new("Nguồn, công thức", 48), new("Cách tính", 58),
    ];
}

/// <summary>Lays out the workbook of a report (mẫu Excel của báo cáo): one row a figure, with what the service fills in beside what is typed.</summary>
internal static class ReportTemplate
{
    public static IReadOnlyList<NewSheet> Of(OpenedReport report)
    {
        var form = report.Form.Form;
        return
        [
            new NewSheet(
                "Số liệu",
                [$"{form.Name}, {report.Place.Period.Name} – {report.Place.UnitName}", $"Căn cứ mẫu: {form.Basis.Source}."],
                ReportColumns.All,
                [.. report.Sheet.States.Select(state => Row(form, report.Sheet, state))],
                FrozenColumns: 1,
                Protected: true),
            Instructions,
        ];
    }

    private static NewSheet Instructions => new(
        "Hướng dẫn",
        [
            "Cách điền và nạp tệp này",
            $"1. Chỉ điền cột “{ReportColumns.Value}” (ô màu vàng) ở trang “Số liệu”; làm được khi không có mạng.",
            "2. Cột “Điền sẵn” là số hệ thống có sẵn hoặc tính theo công thức; để trống ô số liệu thì báo cáo dùng số này, tính lại theo số bạn điền.",
            "3. Số viết theo thiết lập của máy; nếu ô là chữ thì dấu phẩy là phần thập phân: 92,4 hoặc 1.234,5. Có thể dùng công thức Excel.",
            "4. Xóa cả dòng thì số đang lưu được giữ nguyên; để trống ô thì số đang lưu bị xóa. Không đổi tên cột, không sửa mã ô, không gộp ô.",
            "5. Lưu dạng .xlsx rồi nạp ở trang báo cáo. Trước khi lưu, hệ thống cho xem mọi thay đổi và báo từng ô sai; có ô sai thì không lưu gì.",
            "6. Nạp tệp mới chỉ lưu nháp: kiểm tra và gửi báo cáo trên trang.",
        ],
        [],
        [],
        Protected: true);

    private static IReadOnlyList<NewCell> Row(ReportForm form, ReportSheet sheet, CellState state)
    {
        var cell = state.Cell;
        var shape = cell.Decimals switch
        {
            0 => NumberShape.Whole,
            2 => NumberShape.TwoDecimals,
            _ => NumberShape.General,
        };
        return
        [
            new(cell.Id),
            new(form.SectionOf(cell).Title),
            new(cell.Required ? $"{cell.Name} (bắt buộc)" : cell.Name),
            new(state.Symbol),
            new(Number: sheet.Typed.TryGetValue(cell.Id, out var typed) ? typed : null, Shape: shape, Open: true, IsFigure: true),
            new(Number: state.Suggested, Shape: shape),
            new(state.Provenance ?? state.Fault),
            new(cell.Definition),
        ];
    }
}
