using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>See the list of own open tasks.</summary>
internal sealed class ViewInboxPermission() : PermissionDefinition(Permission.ViewInbox)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];

    public override bool BesideOneDossier => true;
}
