using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Ask for a correction for the body that has the dossier.</summary>
internal sealed class AskForCorrectionPermission() : PermissionDefinition(Permission.AskForCorrection)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.DistrictVerifier, Relation.OwnDistrict),
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.DepartmentOfficer, Relation.InCharge),
    ];

    public override IReadOnlyList<string> AlsoAt => [PathTasks.DistrictVerify, PathTasks.Receive, PathTasks.SignOff];

    public override bool OnlyAtOwnTask => true;

    public override bool Approves => true;
}
