using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewDossier;

/// <summary>Look at a dossier with its assessment and evidence.</summary>
internal sealed class ViewDossierPermission() : PermissionDefinition(Permission.ViewDossier)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
