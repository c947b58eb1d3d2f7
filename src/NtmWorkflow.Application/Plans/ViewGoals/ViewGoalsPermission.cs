using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Plans.ViewGoals;

/// <summary>See how far the plan's targets are met.</summary>
internal sealed class ViewGoalsPermission() : PermissionDefinition(Permission.ViewGoals)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
