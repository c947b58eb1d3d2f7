using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.DemandReport;

/// <summary>Demand a report once, take the demand back.</summary>
internal sealed class DemandReportWords() : ActWords(
    Permission.DemandReport, "/bao-cao/yeu-cau", "Yêu cầu báo cáo đột xuất", "Đã gửi yêu cầu báo cáo.", "yeu-cau-bao-cao");
