using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.After.WatchRevocation;

/// <summary>See how near a recognised commune is to revocation.</summary>
internal sealed class WatchRevocationPermission() : PermissionDefinition(Permission.WatchRevocation)
{
    public override IReadOnlyList<Grant> Grants => [.. ToReaders()];
}
