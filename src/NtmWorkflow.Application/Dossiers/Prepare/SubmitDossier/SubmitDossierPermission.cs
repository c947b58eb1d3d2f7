using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;

/// <summary>Submit the dossier.</summary>
internal sealed class SubmitDossierPermission() : PermissionDefinition(Permission.SubmitDossier), INoNoticesOf<Submitted>
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Submit];

    public override bool Choosable => true;
}
