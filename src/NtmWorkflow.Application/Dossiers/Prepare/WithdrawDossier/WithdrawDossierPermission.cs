using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;

/// <summary>Withdraw the dossier.</summary>
internal sealed class WithdrawDossierPermission() : PermissionDefinition(Permission.WithdrawDossier)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Withdraw];

    public override bool Choosable => true;
}
