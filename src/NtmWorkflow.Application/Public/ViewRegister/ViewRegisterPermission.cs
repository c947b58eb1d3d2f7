using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Public.ViewRegister;

/// <summary>Look at the public register of recognised communes.</summary>
internal sealed class ViewRegisterPermission() : PermissionDefinition(Permission.ViewRegister)
{
    public override IReadOnlyList<Grant> Grants => [ToAnyone()];

    public override bool BesideOneDossier => true;
}
