using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.FillReport;

/// <summary>Look at a report.</summary>
internal sealed class ViewReportWords() : ActWords(
    Permission.ViewReport, "/lap-bao-cao", "Xem báo cáo");
