using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;

/// <summary>Open a dossier.</summary>
internal sealed class RegisterDossierPermission() : PermissionDefinition(Permission.RegisterDossier)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override bool Choosable => true;
}
