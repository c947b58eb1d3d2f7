using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Look at the reports of a period added up.</summary>
internal sealed class ViewConsolidationPermission() : PermissionDefinition(Permission.ViewConsolidation)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        To(Role.DistrictVerifier, Relation.OwnUnit),
        To(Role.LocalChairman, Relation.OwnUnit),
        .. ToEach([Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee], Relation.OwnProvince),
    ];
}
