using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Decide on several dossiers with one decision.</summary>
internal sealed class TakeJointDecisionPermission() : PermissionDefinition(Permission.TakeJointDecision)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.SignedIn)];

    public override bool AsksForProof => true;
}
