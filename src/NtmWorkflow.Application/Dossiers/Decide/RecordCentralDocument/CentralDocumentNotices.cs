using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Decide.RecordCentralDocument;

/// <summary>Who hears of what the centre decided.</summary>
internal sealed class CentralDocumentNotices : INoticesOf<CentralDocumentRecorded>
{
    public IEnumerable<NoticeToSend> For(CentralDocumentRecorded act, RecordedAct recorded, string unit) => act.Task == PathTasks.CentralDecision
        ? recorded.ToUnitAndDistrict($"{unit}: đã nhận văn bản số {act.Number}. {act.Summary}")
        : [];
}
