using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;

/// <summary>File the field report.</summary>
internal sealed class FileFieldReportPermission() : PermissionDefinition(Permission.FileFieldReport), INoNoticesOf<FieldInspected>
{
    public override IReadOnlyList<Grant> Grants => [To(Role.InspectionTeam, Relation.OwnProvince)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.FieldReport];

    public override bool Approves => true;
}
