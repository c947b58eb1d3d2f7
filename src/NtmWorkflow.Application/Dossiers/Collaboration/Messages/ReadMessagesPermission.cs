using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>Read the messages of a dossier that are to or from one's organisation, or to all.</summary>
internal sealed class ReadMessagesPermission() : PermissionDefinition(Permission.ReadMessages)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
