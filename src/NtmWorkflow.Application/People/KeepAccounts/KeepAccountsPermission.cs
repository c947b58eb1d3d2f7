using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>Make and change the accounts of a province.</summary>
internal sealed class KeepAccountsPermission() : PermissionDefinition(Permission.KeepAccounts)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.Administrator, Relation.SignedIn)];

    public override bool AsksForProof => true;

    public override string? NeverDelegated => "Quản trị tài khoản không ủy quyền được.";
}
