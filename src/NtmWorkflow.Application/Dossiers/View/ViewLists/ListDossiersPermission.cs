using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>List dossiers, scoped to what the person may view.</summary>
internal sealed class ListDossiersPermission() : PermissionDefinition(Permission.ListDossiers)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
