using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;

/// <summary>Hand in a commune's scheme.</summary>
internal sealed class DraftSchemePermission() : PermissionDefinition(Permission.DraftScheme)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CommuneOfficer, Relation.OwnUnit)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.DraftScheme];
}
