using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Close a period with its consolidation.</summary>
internal sealed class ClosePeriodPermission() : PermissionDefinition(Permission.ClosePeriod)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];
}
