using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.ConcludeSteering;

/// <summary>Conclude for the steering committee.</summary>
internal sealed class ConcludeSteeringPermission() : PermissionDefinition(Permission.ConcludeSteering), INoNoticesOf<SteeringCommitteeConcluded>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.SteeringCommittee, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SteeringCommittee];
}
