using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Reporting.Rules;

/// <summary>Nothing was done to the report since the person looked at it (báo cáo vẫn như khi bạn xem).</summary>
internal sealed class ReportIsAsYouSawIt(bool unchanged) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!unchanged)
        {
            yield return new(
                RefusalKind.Conflict, "report-is-as-you-saw-it", "Báo cáo đã thay đổi từ khi bạn mở trang.", Remedy: "Xem lại tình trạng mới rồi quyết định.");
        }
    }
}

/// <summary>Nobody reports for a period that the office has closed (kỳ chưa chốt số liệu).</summary>
internal sealed class PeriodIsOpen(DateOnly? closed) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (closed is { } day)
        {
            yield return Refusal.Unmet(
                "period-is-open", $"Kỳ báo cáo này đã chốt số liệu ngày {day.Written()}, không nhận hoặc sửa báo cáo nữa.", null,
                "Đề nghị Văn phòng Điều phối mở lại kỳ nếu số liệu phải sửa.");
        }
    }
}

/// <summary>A report that was sent is not changed while its receiver looks at it (báo cáo không đang chờ nơi nhận).</summary>
internal sealed class ReportIsNotWithTheReceiver(Report report) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!report.IsOpen)
        {
            yield return Refusal.Unmet(
                "report-is-not-with-the-receiver", "Báo cáo kỳ này đã gửi và đang chờ nơi nhận xem xét.", null,
                "Chờ nơi nhận chấp nhận hoặc trả lại; cần sửa ngay thì đề nghị nơi nhận trả lại.");
        }
    }
}

/// <summary>Only what was sent and not ruled on is accepted or returned (báo cáo đang chờ xem xét).</summary>
internal sealed class ReportWaitsForARuling(Report report) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (report.State != ReportState.Submitted)
        {
            yield return Refusal.Unmet(
                "report-waits-for-a-ruling", "Báo cáo này không ở bước chờ xem xét.", null, "Tải lại trang để xem tình trạng mới nhất.");
        }
    }
}

/// <summary>Who amends an accepted report says why (sửa báo cáo đã chấp nhận phải có lý do).</summary>
internal sealed class AmendmentHasAReason(Report report, string? amends) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (report.State == ReportState.Accepted && string.IsNullOrWhiteSpace(amends))
        {
            yield return Refusal.Invalid("amends", "amendment-has-a-reason", "Báo cáo này đã được chấp nhận: bản sửa đổi phải nêu lý do.", "Nhập lý do sửa đổi.");
        }
    }
}
