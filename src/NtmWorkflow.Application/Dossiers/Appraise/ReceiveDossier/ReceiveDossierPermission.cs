using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;

/// <summary>Receive as complete or return.</summary>
internal sealed class ReceiveDossierPermission() : PermissionDefinition(Permission.ReceiveDossier), INoNoticesOf<Received>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Receive];

    public override bool Approves => true;
}
