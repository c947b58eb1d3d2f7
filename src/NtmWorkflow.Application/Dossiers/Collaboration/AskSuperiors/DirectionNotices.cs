using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;

/// <summary>Who hears of questions to higher levels: the body that is asked, and then who asked.</summary>
internal sealed class DirectionNotices : INoticesOf<DirectionAsked>, INoticesOf<DirectionGiven>, INoticesOf<DirectionWithdrawn>
{
    public IEnumerable<NoticeToSend> For(DirectionAsked act, RecordedAct recorded, string unit) =>
        [new(new(act.To, act.Organisation), $"Xin ý kiến trước ngày {act.DueDay.Written()} – {unit}: {act.Question}", BesideTasks.Of(InboxTask.Direction, act.Number))];

    public IEnumerable<NoticeToSend> For(DirectionGiven act, RecordedAct recorded, string unit) =>
        from one in Numbered(recorded, act.Number)
        select new NoticeToSend(
            new(one.AskedBy.By.Role, one.AskedBy.By.Organisation), $"Đã có ý kiến trả lời – {unit}: {act.Answer}", NoticePlaces.Directions);

    public IEnumerable<NoticeToSend> For(DirectionWithdrawn act, RecordedAct recorded, string unit) =>
        from one in Numbered(recorded, act.Number)
        select new NoticeToSend(
            new(one.Asked.To, one.Asked.Organisation), $"Câu hỏi xin ý kiến đã được rút – {unit}. Lý do: {act.Reason}", NoticePlaces.Directions);

    private static IEnumerable<Direction> Numbered(RecordedAct recorded, int number) =>
        recorded.After.Directions.Where(one => one.Asked.Number == number).Take(1);
}
