using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Service.ViewSecurityEvents;

/// <summary>Look at the security log.</summary>
internal sealed class ViewSecurityEventsWords() : ActWords(
    Permission.ViewSecurityEvents, "/quan-tri/nhat-ky-an-ninh", "Xem nhật ký an ninh");
