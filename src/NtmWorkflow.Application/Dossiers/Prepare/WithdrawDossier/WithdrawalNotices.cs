using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;

/// <summary>Who hears that a dossier was withdrawn.</summary>
internal sealed class WithdrawalNotices : INoticesOf<Withdrawn>
{
    public IEnumerable<NoticeToSend> For(Withdrawn act, RecordedAct recorded, string unit) =>
        recorded.ToUnitAndDistrict($"{unit} đã rút hồ sơ. Lý do: {act.Reason}");
}
