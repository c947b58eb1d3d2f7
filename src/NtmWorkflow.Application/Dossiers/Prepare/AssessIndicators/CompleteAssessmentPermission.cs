using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;

/// <summary>Close the self-assessment.</summary>
internal sealed class CompleteAssessmentPermission() : PermissionDefinition(Permission.CompleteAssessment), INoNoticesOf<SelfAssessed>
{
    public override IReadOnlyList<Grant> Grants => [.. ToEach(Roles.Applicants, Relation.Applicant)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SelfAssess];

    public override bool Choosable => true;
}
