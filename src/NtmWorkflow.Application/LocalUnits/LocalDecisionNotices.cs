using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Who hears of a decision on a village, residential area or garden.</summary>
internal sealed class LocalDecisionNotices : INoticesOf<LocallyDecided>
{
    public IEnumerable<NoticeToSend> For(LocallyDecided act, RecordedAct recorded, string unit) => recorded.ToUnitAndDistrict(act.Recognised
        ? $"{unit} được công nhận theo Quyết định số {act.Symbol}."
        : $"{unit} không được công nhận theo Quyết định số {act.Symbol} ngày {act.Day.Written()}. Lý do: {act.Reasons}");
}
