using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Open a closed period again.</summary>
internal sealed class ReopenPeriodPermission() : PermissionDefinition(Permission.ReopenPeriod)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];
}
