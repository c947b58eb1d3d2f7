using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Ask for more time for a report on demand.</summary>
internal sealed class AskExtensionPermission() : PermissionDefinition(Permission.AskExtension)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
