using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Questions to higher levels in the inbox of who is asked: tasks beside the path.</summary>
internal static class DirectionTasks
{
    public static bool Is(TaskRow row) => row.Element == InboxTask.Direction;

    public static bool IsOver(TaskRow row, Dossier dossier) =>
        dossier.State.HasEnded || !dossier.Directions.Any(direction => direction.IsOpen && IdOf(direction.Asked.Number) == row.TaskId);

    public static void Write(NtmDbContext db, RecordedAct act)
    {
        if (act.Entry.Act is not DirectionAsked asked)
        {
            return;
        }

        var task = act.Rules.Path.Nodes.GetValueOrDefault(asked.Task)?.Label;
        db.Tasks.Add(new TaskRow
        {
            Dossier = act.After.Id.Value,
            TaskId = IdOf(asked.Number),
            Element = InboxTask.Direction,
            Name = task is null ? "Cho ý kiến" : $"Cho ý kiến: {task}",
            Role = asked.To.Id(),
            Organisation = asked.Organisation,
            OpenedOn = act.Entry.At.Day(),
            DueDay = asked.DueDay,
        });
    }

    private static string IdOf(int number) => BesideTasks.Of(InboxTask.Direction, number);
}
