using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.View.ViewMatrix;

/// <summary>Look at a dossier's verdicts, indicator by level.</summary>
internal sealed class ViewMatrixPermission() : PermissionDefinition(Permission.ViewMatrix)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
