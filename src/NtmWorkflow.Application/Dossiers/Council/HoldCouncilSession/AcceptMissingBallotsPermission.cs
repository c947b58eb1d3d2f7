using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Agree that ballots are counted before all have voted; of those who may, the one who presides.</summary>
internal sealed class AcceptMissingBallotsPermission() : PermissionDefinition(Permission.AcceptMissingBallots)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CouncilChair, Relation.MemberInOffice),
        To(Role.CouncilMember, Relation.MemberInOffice),
    ];

    public override bool Approves => true;

    public override bool AsksForProof => true;
}
