using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>List the reports of the own organisation, or of all that report to the office.</summary>
internal sealed class ListReportsPermission() : PermissionDefinition(Permission.ListReports)
{
    public override IReadOnlyList<Grant> Grants =>
    [
        .. ToEach([.. Roles.Applicants, Role.LocalChairman, Role.Chairman, Role.SteeringCommittee], Relation.SignedIn),
    ];
}
