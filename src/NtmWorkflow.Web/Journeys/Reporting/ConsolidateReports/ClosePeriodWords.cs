using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ConsolidateReports;

/// <summary>Close a period with its consolidation.</summary>
internal sealed class ClosePeriodWords() : ActWords(
    Permission.ClosePeriod, "/lap-bao-cao", "Chốt số liệu kỳ", "Đã chốt số liệu kỳ báo cáo.", "ky-chot");
