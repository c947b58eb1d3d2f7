using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>Take one act on many dossiers, after a preview.</summary>
internal sealed class RunBatchPermission() : PermissionDefinition(Permission.RunBatch)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.CoordinationOffice, Relation.SignedIn),
        To(Role.DistrictVerifier, Relation.SignedIn),
        To(Role.DepartmentOfficer, Relation.SignedIn),
    ];

    public override bool Choosable => true;

    public override bool AsksForProof => true;
}
