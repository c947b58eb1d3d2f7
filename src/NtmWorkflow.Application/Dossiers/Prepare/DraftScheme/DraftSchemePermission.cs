using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;

/// <summary>Hand in a commune's scheme.</summary>
internal sealed class DraftSchemePermission() : PermissionDefinition(Permission.DraftScheme), INoNoticesOf<SchemeDrafted>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CommuneOfficer, Relation.OwnUnit)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.DraftScheme];
}
