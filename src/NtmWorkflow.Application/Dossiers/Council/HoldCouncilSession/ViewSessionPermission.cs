using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Look at a session of the council: agenda, results, minutes, ledger.</summary>
internal sealed class ViewSessionPermission() : PermissionDefinition(Permission.ViewSession)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.ProvinceBodies, Relation.OwnProvince)];
}
