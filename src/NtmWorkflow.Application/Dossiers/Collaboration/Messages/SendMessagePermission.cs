using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>Send a message on a dossier, or take it back.</summary>
internal sealed class SendMessagePermission() : PermissionDefinition(Permission.SendMessage)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];

    public override bool Choosable => true;
}
