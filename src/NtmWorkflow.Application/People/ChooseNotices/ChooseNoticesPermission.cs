using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.People.ChooseNotices;

/// <summary>Choose how notices are received.</summary>
internal sealed class ChooseNoticesPermission() : PermissionDefinition(Permission.ChooseNotices)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];
}
