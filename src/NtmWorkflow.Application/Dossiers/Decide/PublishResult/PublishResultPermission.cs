using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.PublishResult;

/// <summary>Publish the recognition.</summary>
internal sealed class PublishResultPermission() : PermissionDefinition(Permission.PublishResult)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Publication];

    public override bool Approves => true;

    public override bool AsksForProof => true;
}
