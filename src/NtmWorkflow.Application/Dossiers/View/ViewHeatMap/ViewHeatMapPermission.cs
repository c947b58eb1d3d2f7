using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewHeatMap;

/// <summary>Look at communes by criteria, scoped to what the person may view.</summary>
internal sealed class ViewHeatMapPermission() : PermissionDefinition(Permission.ViewHeatMap)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
