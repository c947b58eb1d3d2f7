using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Look at who has reported and who is late.</summary>
internal sealed class ViewReportingBoardPermission() : PermissionDefinition(Permission.ViewReportingBoard)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        .. ToEach(
            [Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee, Role.DistrictVerifier, Role.DepartmentOfficer], Relation.SignedIn),
    ];
}
