using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Open a revocation of a recognition.</summary>
internal sealed class BeginRevocationPermission() : PermissionDefinition(Permission.BeginRevocation)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.DistrictVerifier, Relation.OwnDistrict),
        To(Role.CoordinationOffice, Relation.OwnProvince),
    ];
}
