using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Accept, decline or end a delegation that concerns oneself.</summary>
internal sealed class StandInPermission() : PermissionDefinition(Permission.StandIn)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];

    public override bool BesideOneDossier => true;
}
