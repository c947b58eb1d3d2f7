using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.FillReport;

/// <summary>Send a report.</summary>
internal sealed class SubmitReportWords() : ActWords(
    Permission.SubmitReport, "/lap-bao-cao", "Gửi báo cáo", "Đã gửi báo cáo. Nơi nhận đã được thông báo.", "bao-cao-gui");
