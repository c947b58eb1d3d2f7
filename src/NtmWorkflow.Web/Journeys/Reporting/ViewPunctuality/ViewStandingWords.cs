using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.ViewPunctuality;

/// <summary>Look at how punctual the organisations are.</summary>
internal sealed class ViewStandingWords() : ActWords(
    Permission.ViewStanding, "/ky-luat-bao-cao", "Xem kỷ luật báo cáo");
