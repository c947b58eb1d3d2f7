using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Service.MoveClock;

/// <summary>Move the demonstration clock.</summary>
internal sealed class MoveClockPermission() : PermissionDefinition(Permission.MoveClock)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];
}
