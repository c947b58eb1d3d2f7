using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Look at what the own organisation owes, and at one obligation within sight.</summary>
internal sealed class ViewObligationsPermission() : PermissionDefinition(Permission.ViewObligations)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
