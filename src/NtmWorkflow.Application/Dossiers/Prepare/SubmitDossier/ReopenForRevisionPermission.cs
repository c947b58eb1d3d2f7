using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;

/// <summary>Take the report back to work on it.</summary>
internal sealed class ReopenForRevisionPermission() : PermissionDefinition(Permission.ReopenForRevision), INoNoticesOf<ReopenedForRevision>
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> AlsoAt => [PathTasks.Submit];

    public override bool Choosable => true;
}
