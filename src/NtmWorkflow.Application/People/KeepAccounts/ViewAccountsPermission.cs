using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>Look at the accounts of a province.</summary>
internal sealed class ViewAccountsPermission() : PermissionDefinition(Permission.ViewAccounts)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];
}
