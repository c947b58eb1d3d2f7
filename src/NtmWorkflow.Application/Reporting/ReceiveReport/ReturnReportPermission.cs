using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>Return a report for correction.</summary>
internal sealed class ReturnReportPermission() : PermissionDefinition(Permission.ReturnReport)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];
}
