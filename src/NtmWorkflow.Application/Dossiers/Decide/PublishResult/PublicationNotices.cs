using NtmWorkflow.Domain.Law;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Decide.PublishResult;

/// <summary>Who hears that a result was published.</summary>
internal sealed class PublicationNotices : INoticesOf<ResultPublished>
{
    public IEnumerable<NoticeToSend> For(ResultPublished act, RecordedAct recorded, string unit) => recorded.ToUnitAndDistrict(
        recorded.After.Revocation is not null ? $"Đã công bố quyết định thu hồi công nhận {Names.Inside(unit)}." : $"Đã công bố kết quả công nhận {Names.Inside(unit)}.");
}
