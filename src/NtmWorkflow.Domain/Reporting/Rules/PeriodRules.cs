using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Consolidation;

namespace NtmWorkflow.Domain.Reporting.Rules;

/// <summary>A form is filled in by the kinds of unit and for the periods that it is made for (mẫu đúng đơn vị, đúng kỳ).</summary>
internal sealed class FormFitsUnitAndPeriod(ReportForm form, Unit unit, ReportPeriod period) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!form.Rhythms.Contains(period.Rhythm) || !form.FilledBy.Contains(unit.Kind))
        {
            yield return new(
                RefusalKind.NotFound, "form-fits-unit-and-period", $"Mẫu “{form.Name}” không dùng cho {unit.Name}, kỳ {period.Name}.",
                Remedy: "Mở lại từ danh sách báo cáo.");
        }
    }
}

/// <summary>Nobody reports on a period before it begins (kỳ báo cáo đã bắt đầu).</summary>
internal sealed class PeriodHasBegun(ReportPeriod? period, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (period is not null && period.FirstDay > today)
        {
            yield return Refusal.Unmet(
                "period-has-begun", $"Kỳ báo cáo {period.Name} chưa bắt đầu.", null, $"Lập báo cáo từ ngày {period.FirstDay.Written()}.");
        }
    }
}

/// <summary>A period is closed once (kỳ chỉ chốt một lần).</summary>
internal sealed class PeriodIsClosedOnce(PeriodClosed? closing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (closing is not null)
        {
            yield return Refusal.Unmet("period-is-closed-once", $"Kỳ báo cáo này đã chốt ngày {closing.Day.Written()}.", null, "Mở lại kỳ nếu số liệu phải sửa.");
        }
    }
}

/// <summary>Only a closed period is opened again (chỉ mở lại kỳ đã chốt).</summary>
internal sealed class PeriodIsClosed(PeriodClosed? closing) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (closing is null)
        {
            yield return Refusal.Unmet("period-is-closed", "Kỳ báo cáo này đang mở.", null, "Tải lại trang để xem tình trạng mới nhất.");
        }
    }
}

/// <summary>Who closes a period with reports missing or not accepted says why (chốt kỳ chưa đủ phải có lý do).</summary>
internal sealed class IncompletePeriodIsClosedWithAReason(ConsolidatedReport total, string? reason) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (string.IsNullOrWhiteSpace(reason) && total.Missing.Count + total.NotAccepted.Count > 0)
        {
            yield return Refusal.Invalid(
                "reason", "incomplete-period-is-closed-with-a-reason",
                $"Còn {total.Missing.Count} đơn vị chưa có báo cáo, {total.NotAccepted.Count} báo cáo chưa được chấp nhận.",
                "Đôn đốc, xem xét hết, hoặc nêu lý do chốt khi chưa đủ.");
        }
    }
}
