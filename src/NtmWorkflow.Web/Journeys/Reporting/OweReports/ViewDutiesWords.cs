using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.OweReports;

/// <summary>Look at the duties to report.</summary>
internal sealed class ViewDutiesWords() : ActWords(
    Permission.ViewDuties, "/bao-cao/che-do", "Xem chế độ báo cáo");
