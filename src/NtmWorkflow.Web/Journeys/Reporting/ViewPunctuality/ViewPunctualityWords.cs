using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ViewPunctuality;

/// <summary>Look at how punctual the organisations are.</summary>
internal sealed class ViewPunctualityWords() : ActWords(
    Permission.ViewPunctuality, "/ky-luat-bao-cao", "Xem kỷ luật báo cáo");
