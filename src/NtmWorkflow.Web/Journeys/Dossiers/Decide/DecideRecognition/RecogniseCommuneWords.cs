using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Recognise the commune.</summary>
internal sealed class RecogniseCommuneWords() : ActWords(
    Permission.RecogniseCommune, "/ho-so/{0}/quyet-dinh", "Quyết định công nhận", "Đã ghi quyết định công nhận.", "cong-nhan"), IHistoryOf<Recognised>
{
    public ActText Of(Recognised act, DossierCase @case) =>
        new("Quyết định công nhận", $"Số {act.Symbol} ngày {act.Day.Written()}{DecisionText.SignedBy(act.Paper)}");
}
