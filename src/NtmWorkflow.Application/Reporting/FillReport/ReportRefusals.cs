using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Why there is no such report.</summary>
internal static class ReportRefusals
{
    public static Refusal NoForm { get; } = NotFound("form-is-known", "Không có mẫu báo cáo này.");

    public static Refusal NoPeriod { get; } = NotFound("period-is-known", "Không có kỳ báo cáo này; viết như 2023-06, 2023-Q2, 2023-H1 hoặc 2023.");

    public static Refusal NoUnit { get; } = NotFound("unit-is-known", "Không có đơn vị này trong tỉnh nào.");

    public static Refusal Misfit(PinnedForm form, ReportPeriod period, Unit unit) => NotFound(
        "form-fits-unit-and-period", $"Mẫu “{form.Form.Name}” không dùng cho {unit.Name}, kỳ {period.Name}.");

    public static Refusal NotBegun(ReportPeriod period) => Refusal.Unmet(
        "period-has-begun", $"Kỳ báo cáo {period.Name} chưa bắt đầu.", null, $"Lập báo cáo từ ngày {period.FirstDay.Written()}.");

    public static Refusal Stale { get; } = new(
        RefusalKind.Conflict, "report-is-as-you-saw-it", "Báo cáo đã thay đổi từ khi bạn mở trang.", Remedy: "Xem lại tình trạng mới rồi quyết định.");

    private static Refusal NotFound(string code, string sentence) =>
        new(RefusalKind.NotFound, code, sentence, Remedy: "Mở lại từ danh sách báo cáo.");
}
