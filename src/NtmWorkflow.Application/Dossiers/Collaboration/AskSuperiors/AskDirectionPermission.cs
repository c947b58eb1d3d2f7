using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;

/// <summary>Ask a higher level for its direction, or take the question back.</summary>
internal sealed class AskDirectionPermission() : PermissionDefinition(Permission.AskDirection)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];

    public override bool Choosable => true;
}
