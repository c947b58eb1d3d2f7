using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Decide on villages, residential areas and gardens.</summary>
internal sealed class DecideLocalUnitsPermission() : PermissionDefinition(Permission.DecideLocalUnits)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.LocalChairman, Relation.LocalDecider)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.LocalDecide];

    public override bool AsksForProof => true;
}
