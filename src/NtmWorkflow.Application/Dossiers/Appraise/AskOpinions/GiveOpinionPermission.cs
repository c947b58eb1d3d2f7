using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Give an opinion that another department asked for.</summary>
internal sealed class GiveOpinionPermission() : PermissionDefinition(Permission.GiveOpinion)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.DepartmentOfficer, Relation.InCharge)];

    public override IEnumerable<OpenTask> AtTasksOfOthers(DossierCase @case, Actor actor) =>
        from open in @case.Dossier.OpenOpinions
        where open.Asked.To == actor.Organisation
        select DossierPath.OpenTaskFor(@case.Dossier, PathTasks.SignOff, open.Asked.From)!;
}
