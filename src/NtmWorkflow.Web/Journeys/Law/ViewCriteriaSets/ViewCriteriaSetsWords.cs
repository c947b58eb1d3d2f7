using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ViewCriteriaSets;

/// <summary>Look at criteria sets and compare them.</summary>
internal sealed class ViewCriteriaSetsWords() : ActWords(
    Permission.ViewCriteriaSets, "/bo-tieu-chi", "Xem bộ tiêu chí");
