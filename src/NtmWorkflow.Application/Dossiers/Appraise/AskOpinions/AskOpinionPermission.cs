using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Ask another department for its opinion, remind it, withdraw the question.</summary>
internal sealed class AskOpinionPermission() : PermissionDefinition(Permission.AskOpinion)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.DepartmentOfficer, Relation.InCharge)];

    public override IReadOnlyList<string> AlsoAt => [PathTasks.SignOff];
}
