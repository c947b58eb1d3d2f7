using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;

/// <summary>Answer a question of a lower level.</summary>
internal sealed class AnswerDirectionPermission() : PermissionDefinition(Permission.AnswerDirection)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];

    public override bool Approves => true;
}
