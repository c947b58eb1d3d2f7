using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Public.LookUpDecision;

/// <summary>Check a decision by its code against the ledger.</summary>
internal sealed class CheckDecisionPermission() : PermissionDefinition(Permission.CheckDecision)
{
    public override IReadOnlyList<Grant> Grants => [ToAnyone()];
}
