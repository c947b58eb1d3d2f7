using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Look at a report.</summary>
internal sealed class ViewReportPermission() : PermissionDefinition(Permission.ViewReport)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        .. ToEach([.. Roles.Applicants, Role.LocalChairman], Relation.OwnUnit),
        .. ToEach([Role.LocalChairman, Role.DistrictVerifier], Relation.OwnDistrict),
        To(Role.DepartmentOfficer, Relation.GetsCopy),
        .. ToEach([Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee], Relation.OwnProvince),
    ];
}
