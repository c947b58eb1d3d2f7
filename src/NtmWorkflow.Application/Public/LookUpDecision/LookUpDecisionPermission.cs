using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Public.LookUpDecision;

/// <summary>Check a decision by its code against the ledger.</summary>
internal sealed class LookUpDecisionPermission() : PermissionDefinition(Permission.LookUpDecision)
{
    public override IReadOnlyList<Grant> Grants => [ToAnyone()];
}
