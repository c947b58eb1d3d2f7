using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;

/// <summary>Sign off indicators for a department.</summary>
internal sealed class SignOffIndicatorsPermission() : PermissionDefinition(Permission.SignOffIndicators), INoNoticesOf<DepartmentSignedOff>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.DepartmentOfficer, Relation.InCharge)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SignOff];

    public override bool Approves => true;
}
