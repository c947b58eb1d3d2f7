using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>List the council's sessions.</summary>
internal sealed class ListSessionsPermission() : PermissionDefinition(Permission.ListSessions)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.ProvinceBodies, Relation.SignedIn)];
}
