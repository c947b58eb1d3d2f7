using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.TrackPlanTasks;

/// <summary>Look at the tasks of the plan.</summary>
internal sealed class ViewPlanTasksPermission() : PermissionDefinition(Permission.ViewPlanTasks)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
