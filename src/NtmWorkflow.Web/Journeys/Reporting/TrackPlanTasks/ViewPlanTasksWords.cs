using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.TrackPlanTasks;

/// <summary>Look at the tasks of the plan.</summary>
internal sealed class ViewPlanTasksWords() : ActWords(
    Permission.ViewPlanTasks, "/bao-cao/nhiem-vu", "Xem nhiệm vụ kế hoạch");
