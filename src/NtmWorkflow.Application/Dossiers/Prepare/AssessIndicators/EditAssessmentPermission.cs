using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;

/// <summary>Write the self-assessment.</summary>
internal sealed class EditAssessmentPermission() : PermissionDefinition(Permission.EditAssessment)
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SelfAssess];

    public override bool Choosable => true;
}
