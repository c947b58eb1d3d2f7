using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Reporting.ViewPunctuality;

/// <summary>Look at how punctual the organisations are.</summary>
internal sealed class ViewPunctualityPermission() : PermissionDefinition(Permission.ViewPunctuality)
{
    public override IReadOnlyList<Grant> Grants => [ToAnyone()];
}
