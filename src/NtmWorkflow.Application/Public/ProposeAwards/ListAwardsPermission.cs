using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Public.ProposeAwards;

/// <summary>List recognised units of a year for award proposals.</summary>
internal sealed class ListAwardsPermission() : PermissionDefinition(Permission.ListAwards)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn), To(Role.DepartmentOfficer, Relation.SignedIn)];
}
