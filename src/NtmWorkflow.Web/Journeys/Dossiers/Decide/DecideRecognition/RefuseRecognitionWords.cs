using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Refuse recognition.</summary>
internal sealed class RefuseRecognitionWords() : ActWords(
    Permission.RefuseRecognition, "/ho-so/{0}/quyet-dinh", "Không công nhận", "Đã ghi kết luận không công nhận.", "khong-cong-nhan"), IHistoryOf<RecognitionRefused>
{
    public ActText Of(RecognitionRefused act, DossierCase @case) => new("Không công nhận", $"{Numbered(act)}{act.Reasons}");

    private static string? Numbered(RecognitionRefused refused) =>
        refused is { Symbol: { } symbol, Day: { } day } ? $"Số {symbol} ngày {day.Written()}. " : null;
}
