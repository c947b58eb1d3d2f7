using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Who hears of a recognition or a refusal.</summary>
internal sealed class RecognitionNotices : INoticesOf<Recognised>, INoticesOf<RecognitionRefused>
{
    public IEnumerable<NoticeToSend> For(Recognised act, RecordedAct recorded, string unit) =>
        recorded.ToUnitAndDistrict($"{unit} được công nhận theo Quyết định số {act.Symbol}.");

    public IEnumerable<NoticeToSend> For(RecognitionRefused act, RecordedAct recorded, string unit) =>
        recorded.ToUnitAndDistrict($"{unit} không được công nhận{(act is { Symbol: { } symbol, Day: { } day } ? $" theo Quyết định số {symbol} ngày {day.Written()}" : "")}. Lý do: {act.Reasons}");
}
