using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Who hears of requests for correction: the commune, and then the body that asked, at the step where it goes on.</summary>
internal sealed class CorrectionNotices : INoticesOf<CorrectionAsked>, INoticesOf<CorrectionAnswered>, INoticesOf<CorrectionWithdrawn>
{
    public IEnumerable<NoticeToSend> For(CorrectionAsked act, RecordedAct recorded, string unit) =>
    [
        recorded.ToApplicant($"Yêu cầu chỉnh sửa số {act.Number} – {unit}: {recorded.Rules.NameOf(act.AskedBy)} yêu cầu ở chỉ tiêu {string.Join(", ", act.Indicators)}, trả lời chậm nhất ngày {act.AnswerBy.Written()}. {act.Text}", BesideTasks.Of(BesideTasks.AnswerCorrection, act.Number)),
    ];

    public IEnumerable<NoticeToSend> For(CorrectionAnswered act, RecordedAct recorded, string unit) => ToAsker(recorded, act.Number, one =>
        $"Xã đã trả lời yêu cầu chỉnh sửa số {one.Number}{(one.IsLate(one.Asked.AnswerBy) ? " (muộn)" : "")} – {unit}. {act.Text}");

    public IEnumerable<NoticeToSend> For(CorrectionWithdrawn act, RecordedAct recorded, string unit) =>
    [
        recorded.ToApplicant($"Yêu cầu chỉnh sửa số {act.Number} – {unit} đã được rút. Lý do: {act.Reason}", NoticePlaces.Corrections),
        .. ToAsker(recorded, act.Number, one => $"Yêu cầu chỉnh sửa số {one.Number} – {unit} đã được rút. Lý do: {act.Reason}", unlessBy: recorded.Entry.By.Organisation),
    ];

    private static IEnumerable<NoticeToSend> ToAsker(RecordedAct recorded, int number, Func<Correction, string> write, OrganisationId? unlessBy = null) =>
        from one in recorded.After.CorrectionRequests
        where one.Number == number && one.Asked.AskedBy != unlessBy
        let role = recorded.Rules.Path.Nodes.GetValueOrDefault(one.Asked.Step) is UserTask node ? RoleNames.Find(node.Role) : null
        where role is not null
        select new NoticeToSend(new TaskOwner(role.Value, one.Asked.AskedBy), write(one), one.Asked.Step);
}
