using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;

/// <summary>Screen the units that mergers made.</summary>
internal sealed class ScreenMergedUnitsPermission() : PermissionDefinition(Permission.ScreenMergedUnits)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];
}
