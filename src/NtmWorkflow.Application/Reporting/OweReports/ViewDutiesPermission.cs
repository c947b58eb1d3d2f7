using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Look at the duties to report.</summary>
internal sealed class ViewDutiesPermission() : PermissionDefinition(Permission.ViewDuties)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
