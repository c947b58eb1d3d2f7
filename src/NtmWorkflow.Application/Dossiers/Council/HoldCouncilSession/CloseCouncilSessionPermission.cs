using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Count the votes and close the session.</summary>
internal sealed class CloseCouncilSessionPermission() : PermissionDefinition(Permission.CloseCouncilSession), INoNoticesOf<CouncilConcluded>
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CouncilSecretary, Relation.MemberInOffice),
        To(Role.CouncilChair, Relation.MemberInOffice),
    ];

    public override bool Approves => true;

    public override bool AsksForProof => true;
}
