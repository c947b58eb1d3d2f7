using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Look at all delegations.</summary>
internal sealed class ListDelegationsPermission() : PermissionDefinition(Permission.ListDelegations)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];
}
