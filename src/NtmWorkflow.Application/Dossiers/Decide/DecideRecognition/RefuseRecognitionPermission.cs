using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Refuse recognition.</summary>
internal sealed class RefuseRecognitionPermission() : PermissionDefinition(Permission.RefuseRecognition)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Decide];

    public override bool Approves => true;

    public override bool AsksForProof => true;
}
