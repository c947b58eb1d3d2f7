using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Why there is no such report.</summary>
internal static class ReportRefusals
{
    private static Refusal NoForm { get; } = NotFound("form-is-known", "Không có mẫu báo cáo này.");

    private static Refusal NoPeriod { get; } = NotFound("period-is-known", "Không có kỳ báo cáo này; viết như 2023-06, 2023-Q2, 2023-H1 hoặc 2023.");

    public static Refusal NoUnit { get; } = NotFound("unit-is-known", "Không có đơn vị này trong tỉnh nào.");

    /// <summary>Everything that is not known of a form and a period; empty when both are.</summary>
    public static List<Refusal> Unknown(PinnedForm? form, ReportPeriod? period) =>
        [.. form is null ? [NoForm] : Array.Empty<Refusal>(), .. period is null ? [NoPeriod] : Array.Empty<Refusal>()];

    private static Refusal NotFound(string code, string sentence) =>
        new(RefusalKind.NotFound, code, sentence, Remedy: "Mở lại từ danh sách báo cáo.");
}
