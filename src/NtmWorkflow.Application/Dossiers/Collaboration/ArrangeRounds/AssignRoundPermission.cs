using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Put a dossier into another round.</summary>
internal sealed class AssignRoundPermission() : PermissionDefinition(Permission.AssignRound)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override bool Approves => true;
}
