using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Who hears of opinions: the department asked, and then the one that asked.</summary>
internal sealed class OpinionNotices : INoticesOf<OpinionAsked>, INoticesOf<OpinionReminded>, INoticesOf<OpinionWithdrawn>, INoticesOf<OpinionGiven>
{
    public IEnumerable<NoticeToSend> For(OpinionAsked act, RecordedAct recorded, string unit) =>
        [To(act.To, $"{recorded.Rules.NameOf(act.From)} xin ý kiến (số {act.Number}) – {unit}, chậm nhất ngày {act.AnswerBy.Written()}: {act.Question}", Owed(act.Number))];

    public IEnumerable<NoticeToSend> For(OpinionReminded act, RecordedAct recorded, string unit) =>
        Of(recorded, act.Number, one => To(one.Asked.To, $"Nhắc cho ý kiến số {one.Number} – {unit}: {one.Asked.Question}", Owed(one.Number)));

    public IEnumerable<NoticeToSend> For(OpinionWithdrawn act, RecordedAct recorded, string unit) =>
        Of(recorded, act.Number, one => To(one.Asked.To, $"Đề nghị cho ý kiến số {one.Number} – {unit} đã được rút. Lý do: {act.Reason}"));

    public IEnumerable<NoticeToSend> For(OpinionGiven act, RecordedAct recorded, string unit) =>
        Of(recorded, act.Number, one => To(one.Asked.From, $"{recorded.Rules.NameOf(one.Asked.To)} đã cho ý kiến số {one.Number} – {unit}: {act.Text}"));

    private static IEnumerable<NoticeToSend> Of(RecordedAct recorded, int number, Func<Opinion, NoticeToSend> write) =>
        recorded.After.Opinions.Where(one => one.Number == number).Select(write);

    private static NoticeToSend To(OrganisationId department, string text, string place = NoticePlaces.Opinions) => new(new TaskOwner(Role.DepartmentOfficer, department), text, place);

    /// <summary>The department asked is told of its own task: the notice closes when it has answered, or is asked no longer.</summary>
    private static string Owed(int number) => BesideTasks.Of(BesideTasks.GiveOpinion, number);
}
