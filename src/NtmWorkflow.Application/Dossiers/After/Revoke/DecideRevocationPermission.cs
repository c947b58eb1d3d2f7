using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Revoke a recognition, or keep it.</summary>
internal sealed class DecideRevocationPermission() : PermissionDefinition(Permission.DecideRevocation), INoNoticesOf<RecognitionEnded>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.DecideRevocation];

    public override bool AsksForProof => true;
}
