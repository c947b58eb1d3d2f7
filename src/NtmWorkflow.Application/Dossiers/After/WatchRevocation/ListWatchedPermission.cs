using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.After.WatchRevocation;

/// <summary>List recognised communes by how near they are to revocation.</summary>
internal sealed class ListWatchedPermission() : PermissionDefinition(Permission.ListWatched)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn), To(Role.DistrictVerifier, Relation.SignedIn)];
}
