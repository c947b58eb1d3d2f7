using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.SubmitReport;

/// <summary>Send a report.</summary>
internal sealed class SubmitReportPermission() : PermissionDefinition(Permission.SubmitReport)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.OwnUnit)];
}
