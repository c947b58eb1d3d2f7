using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ReAssess;

/// <summary>See whether a dossier would pass under another set.</summary>
internal sealed class ReAssessPermission() : PermissionDefinition(Permission.ReAssess)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
