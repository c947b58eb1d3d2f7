using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.RecordCentralDocument;

/// <summary>Record a document to or from the centre.</summary>
internal sealed class RecordCentralDocumentWords() : ActWords(
    Permission.RecordCentralDocument, "/ho-so/{0}/van-ban-trung-uong", "Ghi văn bản với Trung ương", "Đã ghi văn bản.", "van-ban"), IHistoryOf<CentralDocumentRecorded>
{
    public ActText Of(CentralDocumentRecorded act, DossierCase @case) =>
        new(CentralDocumentText.Title(act), $"{CentralDocumentText.Reference(act)}. {act.Summary}");
}
