using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.RecordNoReply;

/// <summary>Note that a department did not reply by its day.</summary>
internal sealed class RecordNoReplyPermission() : PermissionDefinition(Permission.RecordNoReply)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IEnumerable<OpenTask> AtTasksOfOthers(DossierCase @case, Actor actor) =>
        from task in @case.Dossier.State.OpenTasks
        where task is { ElementId: PathTasks.SignOff, Item: not null } && DepartmentSteps.RecordNoReply(@case, new OrganisationId(task.Item), "").Succeeded
        select task;
}
