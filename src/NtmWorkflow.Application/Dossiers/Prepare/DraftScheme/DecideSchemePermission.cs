using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;

/// <summary>Approve or return a commune's scheme.</summary>
internal sealed class DecideSchemePermission() : PermissionDefinition(Permission.DecideScheme), INoNoticesOf<SchemeDecided>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.LocalChairman, Relation.OwnDistrict)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.ApproveScheme];

    public override bool AsksForProof => true;
}
