using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ConsolidateReports;

/// <summary>Look at the reports of a period added up.</summary>
internal sealed class ViewConsolidationWords() : ActWords(
    Permission.ViewConsolidation, "/lap-bao-cao", "Tổng hợp báo cáo");
