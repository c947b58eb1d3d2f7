using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Prepare a session: convene, agenda, papers, stand-ins, attendance; note that it lapsed or call it off.</summary>
internal sealed class PrepareSessionPermission() : PermissionDefinition(Permission.PrepareSession)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CouncilSecretary, Relation.MemberInOffice)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.CouncilSession];
}
