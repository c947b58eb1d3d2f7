using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who is told what while a dossier is worked on: corrections, opinions, late and silent departments.</summary>
internal static class WorkNotices
{
    public static IEnumerable<NoticeToSend> For(RecordedAct act, string unit) => act.Entry.Act switch
    {
        CorrectionAsked asked =>
        [
            ToCommune(act, $"Yêu cầu chỉnh sửa số {asked.Number} – {unit}: {act.Rules.NameOf(asked.AskedBy)} yêu cầu ở chỉ tiêu {string.Join(", ", asked.Indicators)}, trả lời chậm nhất ngày {asked.AnswerBy.Written()}. {asked.Text}"),
        ],
        CorrectionAnswered answered => ToAsker(act, answered.Number, one =>
            $"Xã đã trả lời yêu cầu chỉnh sửa số {one.Number}{(one.IsLate(one.Asked.AnswerBy) ? " (muộn)" : "")} – {unit}. {answered.Text}"),
        CorrectionWithdrawn withdrawn =>
        [
            ToCommune(act, $"Yêu cầu chỉnh sửa số {withdrawn.Number} – {unit} đã được rút. Lý do: {withdrawn.Reason}"),
            .. ToAsker(act, withdrawn.Number, one => $"Yêu cầu chỉnh sửa số {one.Number} – {unit} đã được rút. Lý do: {withdrawn.Reason}", unlessBy: act.Entry.By.Organisation),
        ],
        OpinionAsked asked => [ToDepartment(asked.To, $"{act.Rules.NameOf(asked.From)} xin ý kiến (số {asked.Number}) – {unit}, chậm nhất ngày {asked.AnswerBy.Written()}: {asked.Question}")],
        OpinionReminded reminded => ToDepartments(act, reminded.Number, one => (one.Asked.To, $"Nhắc cho ý kiến số {one.Number} – {unit}: {one.Asked.Question}")),
        OpinionWithdrawn withdrawn => ToDepartments(act, withdrawn.Number, one => (one.Asked.To, $"Đề nghị cho ý kiến số {one.Number} – {unit} đã được rút. Lý do: {withdrawn.Reason}")),
        OpinionGiven given => ToDepartments(act, given.Number, one => (one.Asked.From, $"{act.Rules.NameOf(one.Asked.To)} đã cho ý kiến số {one.Number} – {unit}: {given.Text}")),
        NoReplyRecorded none =>
        [
            ToDepartment(none.Department, Silent(act, none, unit)),
            new(new TaskOwner(Role.DepartmentHead, none.Department), Silent(act, none, unit)),
        ],
        LateTaskEscalated late => Escalated(act, late, unit),
        _ => [],
    };

    private static IEnumerable<NoticeToSend> Escalated(RecordedAct act, LateTaskEscalated late, string unit)
    {
        if (act.Rules.Regime.Regime.LateSteps?.FirstOrDefault(step => step.Id == late.Step) is not { } step
            || act.After.State.OpenTasks.FirstOrDefault(open => open.Id == late.Task) is not { } task
            || act.Rules.Path.Nodes[task.ElementId] is not UserTask node)
        {
            return [];
        }

        var who = task.Item is { } item ? $" của {act.Rules.NameOf(item)}" : "";
        var to = step.To is Role.DepartmentOfficer or Role.DepartmentHead
            ? task.Item
            : TaskOwner.OrganisationFor(step.To, act.After.Registration.Unit, act.Rules.Province);
        return to is null ? [] : [new(new TaskOwner(step.To, to), $"Quá hạn {late.DueDay.Written()}: {node.Name}{who} – {unit}.")];
    }

    private static string Silent(RecordedAct act, NoReplyRecorded none, string unit) =>
        $"Văn phòng Điều phối ghi nhận {act.Rules.NameOf(none.Department)} không có ý kiến đến hết ngày {none.DueDay.Written()} – {unit}. {none.Note}";

    private static NoticeToSend ToCommune(RecordedAct act, string text) =>
        new(TaskOwner.Applicant(act.After.Registration.Unit, act.Rules.Province), text);

    private static NoticeToSend ToDepartment(string department, string text) => new(new TaskOwner(Role.DepartmentOfficer, department), text);

    private static IEnumerable<NoticeToSend> ToDepartments(RecordedAct act, int number, Func<Opinion, (string To, string Text)> write) =>
        act.After.Opinions.Where(one => one.Number == number).Select(write).Select(one => ToDepartment(one.To, one.Text));

    private static IEnumerable<NoticeToSend> ToAsker(RecordedAct act, int number, Func<Correction, string> write, string? unlessBy = null) =>
        from one in act.After.CorrectionRequests
        where one.Number == number && one.Asked.AskedBy != unlessBy
        let role = act.Rules.Path.Nodes.GetValueOrDefault(one.Asked.Step) is UserTask node ? RoleNames.Find(node.Role) : null
        where role is not null
        select new NoticeToSend(new TaskOwner(role.Value, one.Asked.AskedBy), write(one));
}
