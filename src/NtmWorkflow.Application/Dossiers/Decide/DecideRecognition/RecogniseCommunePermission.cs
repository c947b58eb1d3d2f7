using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Recognise the commune.</summary>
internal sealed class RecogniseCommunePermission() : PermissionDefinition(Permission.RecogniseCommune)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Decide];

    public override bool Approves => true;

    public override bool AsksForProof => true;
}
