using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>Accept a report.</summary>
internal sealed class AcceptReportPermission() : PermissionDefinition(Permission.AcceptReport)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];
}
