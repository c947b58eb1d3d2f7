using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.ConcludeReview;

/// <summary>Conclude a periodic review.</summary>
internal sealed class ConcludeReviewPermission() : PermissionDefinition(Permission.ConcludeReview)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.ConcludeReview];
}
