using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Record that a report was sent or a task done.</summary>
internal sealed class RecordSubmissionPermission() : PermissionDefinition(Permission.RecordSubmission)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
