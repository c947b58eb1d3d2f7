using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Declare that one takes no part in the vote on a dossier.</summary>
internal sealed class DeclareConflictPermission() : PermissionDefinition(Permission.DeclareConflict)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Council, Relation.MemberInOffice), .. ToEach(Roles.Council, Relation.StandIn)];
}
