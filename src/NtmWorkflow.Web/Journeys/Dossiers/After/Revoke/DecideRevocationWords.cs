using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.Revoke;

/// <summary>Revoke a recognition, or keep it.</summary>
internal sealed class DecideRevocationWords() : ActWords(
    Permission.DecideRevocation, "/ho-so/{0}/quyet-dinh-thu-hoi", "Quyết định thu hồi hoặc giữ", "Đã ghi quyết định về việc thu hồi.", "thu-hoi"), IHistoryOf<RevocationDecided>, IHistoryOf<RecognitionEnded>
{
    public ActText Of(RevocationDecided act, DossierCase @case) => act.Revoked
        ? new("Quyết định thu hồi công nhận", $"Số {act.Symbol} ngày {act.Day.Written()}{DecisionText.SignedBy(act.Paper)}. {act.Grounds}")
        : new("Giữ công nhận", act.Grounds);

    public ActText Of(RecognitionEnded act, DossierCase @case) => new(
        $"Kết quả công nhận: {DecisionText.Ended(act.How).ToLowerInvariant()}",
        $"Theo Quyết định số {act.Symbol} ngày {act.Day.Written()}, mã tra cứu {act.Code}");
}
