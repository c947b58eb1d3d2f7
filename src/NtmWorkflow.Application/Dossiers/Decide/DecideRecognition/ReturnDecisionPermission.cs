using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Return a dossier instead of deciding.</summary>
internal sealed class ReturnDecisionPermission() : PermissionDefinition(Permission.ReturnDecision), INoNoticesOf<DecisionReturned>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Chairman, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Decide];
}
