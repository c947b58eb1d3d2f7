using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who hears that a task is late: whoever owes it and the office, and then those above.</summary>
internal sealed class LatenessNotices : INoticesOf<TimeLimitPassed>, INoticesOf<LateTaskEscalated>
{
    public IEnumerable<NoticeToSend> For(TimeLimitPassed act, RecordedAct recorded, string unit)
    {
        if (act.Task is not { } late || recorded.Rules.Path.Nodes.GetValueOrDefault(late) is not UserTask task)
        {
            return [];
        }

        var text = $"Quá hạn {act.DueDay.Written()}: {task.Name} – {unit}.";
        return [new(TaskOwner.Of(task, null, recorded.After, recorded.Rules), text, late), recorded.To(Role.CoordinationOffice, text)];
    }

    public IEnumerable<NoticeToSend> For(LateTaskEscalated act, RecordedAct recorded, string unit)
    {
        if (recorded.Rules.Regime.Regime.LateSteps?.FirstOrDefault(step => step.Id == act.Step) is not { } step
            || recorded.After.State.OpenTasks.FirstOrDefault(open => open.Id == act.Task) is not { } task
            || recorded.Rules.Path.Nodes[task.ElementId] is not UserTask node)
        {
            return [];
        }

        var who = task.Item is { } item ? $" của {recorded.Rules.NameOf(new OrganisationId(item))}" : "";
        var to = step.To is Role.DepartmentOfficer or Role.DepartmentHead
            ? task.Item
            : TaskOwner.OrganisationFor(step.To, recorded.After.Registration.Unit, recorded.Rules.Province);
        return to is null ? [] : [new(new TaskOwner(step.To, new OrganisationId(to)), $"Quá hạn {act.DueDay.Written()}: {node.Name}{who} – {unit}.")];
    }
}
