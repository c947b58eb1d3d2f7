using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;

/// <summary>Submit the dossier.</summary>
internal sealed class SubmitDossierPermission() : PermissionDefinition(Permission.SubmitDossier)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Submit];

    public override bool Choosable => true;
}
