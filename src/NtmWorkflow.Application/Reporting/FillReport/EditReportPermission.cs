using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Fill in a report.</summary>
internal sealed class EditReportPermission() : PermissionDefinition(Permission.EditReport)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.OwnUnit)];
}
