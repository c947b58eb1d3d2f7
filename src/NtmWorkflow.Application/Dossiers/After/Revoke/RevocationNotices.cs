using NtmWorkflow.Domain.Law;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Who hears that a recognition was revoked or kept.</summary>
internal sealed class RevocationNotices : INoticesOf<RevocationDecided>
{
    public IEnumerable<NoticeToSend> For(RevocationDecided act, RecordedAct recorded, string unit) => recorded.ToUnitAndDistrict(act.Revoked
        ? $"Công nhận {Names.Inside(unit)} bị thu hồi theo Quyết định số {act.Symbol}. Lý do: {act.Grounds}"
        : $"Công nhận {Names.Inside(unit)} được giữ. Lý do: {act.Grounds}");
}
