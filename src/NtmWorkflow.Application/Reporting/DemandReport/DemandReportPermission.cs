using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Demand a report once, take the demand back.</summary>
internal sealed class DemandReportPermission() : PermissionDefinition(Permission.DemandReport)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn)];
}
