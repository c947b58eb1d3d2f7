using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Look at the rounds of appraisal with their dossiers.</summary>
internal sealed class ViewRoundsPermission() : PermissionDefinition(Permission.ViewRounds)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Officials, Relation.SignedIn)];
}
