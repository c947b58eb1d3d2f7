using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Service.ViewJobs;

/// <summary>Look at the background jobs.</summary>
internal sealed class ViewJobsPermission() : PermissionDefinition(Permission.ViewJobs)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];
}
