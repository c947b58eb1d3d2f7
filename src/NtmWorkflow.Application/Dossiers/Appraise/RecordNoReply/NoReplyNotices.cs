using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.RecordNoReply;

/// <summary>Who hears that a department did not reply: its officer and its head.</summary>
internal sealed class NoReplyNotices : INoticesOf<NoReplyRecorded>
{
    public IEnumerable<NoticeToSend> For(NoReplyRecorded act, RecordedAct recorded, string unit)
    {
        var text = $"Văn phòng Điều phối ghi nhận {recorded.Rules.NameOf(act.Department)} không có ý kiến đến hết ngày {act.DueDay.Written()} – {unit}. {act.Note}";
        return
        [
            new(new TaskOwner(Role.DepartmentOfficer, act.Department), text),
            new(new TaskOwner(Role.DepartmentHead, act.Department), text),
        ];
    }
}
