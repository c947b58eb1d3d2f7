using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Register villages, residential areas and gardens.</summary>
internal sealed class RegisterLocalUnitsPermission() : PermissionDefinition(Permission.RegisterLocalUnits)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CommuneOfficer, Relation.OwnUnit)];
}
