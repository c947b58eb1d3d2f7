using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Open the council's session.</summary>
internal sealed class OpenCouncilSessionPermission() : PermissionDefinition(Permission.OpenCouncilSession)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CouncilSecretary, Relation.MemberInOffice)];

    public override bool Approves => true;
}
