using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.PublishResult;

/// <summary>Publish the recognition.</summary>
internal sealed class PublishResultWords() : ActWords(
    Permission.PublishResult, "/ho-so/{0}/cong-bo", "Công bố kết quả", "Đã công bố kết quả công nhận.", "cong-bo"), IHistoryOf<ResultPublished>
{
    public ActText Of(ResultPublished act, DossierCase @case) => new(
        @case.Rules.Procedure == Procedure.Revocation ? "Công bố quyết định thu hồi" : "Công bố kết quả công nhận",
        string.Join("; ", PublicationText.Of(act)));
}
