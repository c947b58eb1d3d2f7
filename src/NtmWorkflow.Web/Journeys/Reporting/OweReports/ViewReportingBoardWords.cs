using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>Look at who has reported and who is late.</summary>
internal sealed class ViewReportingBoardWords() : ActWords(
    Permission.ViewReportingBoard, "/bao-cao/theo-doi", "Theo dõi báo cáo");
