using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Grant more time or not.</summary>
internal sealed class DecideExtensionPermission() : PermissionDefinition(Permission.DecideExtension)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn)];
}
