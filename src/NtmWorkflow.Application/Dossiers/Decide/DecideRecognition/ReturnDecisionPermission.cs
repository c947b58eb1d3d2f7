using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Return a dossier instead of deciding.</summary>
internal sealed class ReturnDecisionPermission() : PermissionDefinition(Permission.ReturnDecision)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Decide];
}
