using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Plans.RuleOnFiling;

/// <summary>Decide on units of the plan whose filing day has passed, or whose plan is not issued yet.</summary>
internal sealed class RuleOnFilingPermission() : PermissionDefinition(Permission.RuleOnFiling)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.SignedIn)];
}
