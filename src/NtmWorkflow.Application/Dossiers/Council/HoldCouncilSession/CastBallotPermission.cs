using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Cast ballots.</summary>
internal sealed class CastBallotPermission() : PermissionDefinition(Permission.CastBallot)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Council, Relation.MemberInOffice), .. ToEach(Roles.Council, Relation.StandIn)];

    /// <summary>A vote is a member's own: who sits in for an absent member is named in the session by somebody else.</summary>
    public override string? NeverDelegated => "Người làm thay theo ủy quyền không bỏ phiếu Hội đồng thay người khác; người dự thay được ghi tên trong phiên họp.";
}
