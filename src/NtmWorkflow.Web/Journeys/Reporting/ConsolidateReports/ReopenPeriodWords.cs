using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ConsolidateReports;

/// <summary>Open a closed period again.</summary>
internal sealed class ReopenPeriodWords() : ActWords(
    Permission.ReopenPeriod, "/lap-bao-cao", "Mở lại kỳ báo cáo", "Đã mở lại kỳ báo cáo.", "ky-mo");
