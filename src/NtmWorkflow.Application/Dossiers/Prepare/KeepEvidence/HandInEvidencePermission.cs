using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>Hand in or remove evidence and papers.</summary>
internal sealed class HandInEvidencePermission() : PermissionDefinition(Permission.HandInEvidence)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        .. ToEach(Roles.Applicants, Relation.Applicant),
        To(Role.CoordinationOffice, Relation.CentreRecorder),
        To(Role.InspectionTeam, Relation.OwnProvince),
    ];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SelfAssess];

    public override IReadOnlyList<string> AlsoAt => [PathTasks.Submit, PathTasks.FieldReport, PathTasks.SubmitToCentre, PathTasks.CentralAppraisal, PathTasks.CentralDecision];

    public override bool OnlyAtOwnTask => true;

    public override bool Choosable => true;
}
