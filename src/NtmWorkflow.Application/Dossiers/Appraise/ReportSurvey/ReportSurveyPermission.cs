using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.ReportSurvey;

/// <summary>Report the satisfaction survey.</summary>
internal sealed class ReportSurveyPermission() : PermissionDefinition(Permission.ReportSurvey), INoNoticesOf<SatisfactionSurveyed>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.FatherlandFront, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.Survey];

    public override bool Approves => true;
}
