using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;

/// <summary>Consolidate the appraisal.</summary>
internal sealed class ConsolidateAppraisalPermission() : PermissionDefinition(Permission.ConsolidateAppraisal), INoNoticesOf<Consolidated>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Consolidate];

    public override bool Approves => true;
}
