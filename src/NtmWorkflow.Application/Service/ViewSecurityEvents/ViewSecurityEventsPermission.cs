using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Service.ViewSecurityEvents;

/// <summary>Look at the security log.</summary>
internal sealed class ViewSecurityEventsPermission() : PermissionDefinition(Permission.ViewSecurityEvents)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];
}
