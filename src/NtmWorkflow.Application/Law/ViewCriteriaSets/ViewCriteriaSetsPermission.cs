using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Law.ViewCriteriaSets;

/// <summary>Look at criteria sets and compare them.</summary>
internal sealed class ViewCriteriaSetsPermission() : PermissionDefinition(Permission.ViewCriteriaSets)
{
    public override IReadOnlyList<Grant> Grants => [ToAnyone()];

    public override bool BesideOneDossier => true;
}
