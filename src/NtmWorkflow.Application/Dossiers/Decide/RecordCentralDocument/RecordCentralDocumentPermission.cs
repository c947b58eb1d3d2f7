using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.RecordCentralDocument;

/// <summary>Record a document to or from the centre.</summary>
internal sealed class RecordCentralDocumentPermission() : PermissionDefinition(Permission.RecordCentralDocument)
{
    public override IReadOnlyList<Grant> Grants => [To(Role.CoordinationOffice, Relation.CentreRecorder)];

    public override IReadOnlyList<string> LeadsAt => [PathTasks.SubmitToCentre, PathTasks.CentralAppraisal, PathTasks.CentralDecision];
}
