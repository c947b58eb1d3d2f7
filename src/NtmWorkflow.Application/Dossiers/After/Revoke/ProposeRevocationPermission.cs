using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Propose a revocation, or drop it.</summary>
internal sealed class ProposeRevocationPermission() : PermissionDefinition(Permission.ProposeRevocation), INoNoticesOf<RevocationProposed>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.DistrictVerifier, Relation.Applicant), To(Role.CoordinationOffice, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.ProposeRevocation];
}
