using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Name a stand-in for oneself.</summary>
internal sealed class NameStandInPermission() : PermissionDefinition(Permission.NameStandIn)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.OfficialsAndCentre, Relation.SignedIn)];

    /// <summary>A delegation is not passed on.</summary>
    public override string? NeverDelegated => "Người làm thay không ủy quyền tiếp cho người khác.";
}
