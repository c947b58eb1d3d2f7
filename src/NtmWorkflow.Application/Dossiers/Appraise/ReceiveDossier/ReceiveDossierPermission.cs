using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;

/// <summary>Receive as complete or return.</summary>
internal sealed class ReceiveDossierPermission() : PermissionDefinition(Permission.ReceiveDossier)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Receive];

    public override bool Approves => true;
}
