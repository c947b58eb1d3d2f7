using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Withdraw a request for correction.</summary>
internal sealed class WithdrawCorrectionPermission() : PermissionDefinition(Permission.WithdrawCorrection)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.DistrictVerifier, Relation.OwnDistrict),
        To(Role.CoordinationOffice, Relation.OwnProvince),
        To(Role.DepartmentOfficer, Relation.InCharge),
    ];

    public override IEnumerable<OpenTask> AtTasksOfOthers(DossierCase @case, Actor actor) =>
        from open in @case.Dossier.OpenCorrections
        where CorrectionSteps.Withdraw(@case, open.Number, "", actor.Organisation, actor.Role == Role.CoordinationOffice).Succeeded
        select DossierPath.OpenTaskFor(@case.Dossier, open.Asked.Step, open.Item)!;
}
