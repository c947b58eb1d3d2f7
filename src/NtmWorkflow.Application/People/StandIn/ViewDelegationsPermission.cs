using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Look at one's own delegations and who could stand in.</summary>
internal sealed class ViewDelegationsPermission() : PermissionDefinition(Permission.ViewDelegations)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];

    public override bool BesideOneDossier => true;
}
