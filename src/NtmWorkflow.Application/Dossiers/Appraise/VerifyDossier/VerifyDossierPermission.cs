using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.VerifyDossier;

/// <summary>Verify for the district: forward or return.</summary>
internal sealed class VerifyDossierPermission() : PermissionDefinition(Permission.VerifyDossier), INoNoticesOf<DistrictVerified>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.DistrictVerifier, Relation.OwnDistrict)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.DistrictVerify];

    public override bool Approves => true;
}
