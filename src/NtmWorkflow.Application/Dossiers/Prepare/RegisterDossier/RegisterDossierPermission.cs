using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;

/// <summary>Open a dossier.</summary>
internal sealed class RegisterDossierPermission() : PermissionDefinition(Permission.RegisterDossier), INoNoticesOf<Registered>
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override bool Choosable => true;
}
