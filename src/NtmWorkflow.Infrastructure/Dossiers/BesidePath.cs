using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Writes what somebody owes beside the path: the answer to a request for correction, an opinion.</summary>
internal static class BesidePath
{
    /// <summary>Whether a row is one of these and not a task of the path.</summary>
    public static bool IsOne(TaskRow row) => row.Element is BesideTasks.AnswerCorrection or BesideTasks.GiveOpinion;

    /// <summary>Brings the rows, which must be loaded by now, up to date with an act.</summary>
    public static void Write(DbSet<TaskRow> tasks, RecordedAct act)
    {
        var owed = Owed(act).ToDictionary(row => row.TaskId, StringComparer.Ordinal);
        var rows = tasks.Local.Where(row => row.Dossier == act.After.Id.Value && IsOne(row)).ToList();
        tasks.RemoveRange(rows.Where(row => !owed.ContainsKey(row.TaskId)));
        tasks.AddRange(owed.Values.ExceptBy(rows.Select(row => row.TaskId), row => row.TaskId, StringComparer.Ordinal));
    }

    private static IEnumerable<TaskRow> Owed(RecordedAct act) =>
        act.After.OpenCorrections.Select(one => Row(
            act, BesideTasks.AnswerCorrection, one.Number, $"Trả lời yêu cầu chỉnh sửa số {one.Number}",
            TaskOwner.Applicant(act.After.Registration.Unit, act.Rules.Province), one.AskedStamp, one.Asked.AnswerBy))
        .Concat(act.After.OpenOpinions.Select(one => Row(
            act, BesideTasks.GiveOpinion, one.Number, $"Cho ý kiến phối hợp số {one.Number}",
            new(Role.DepartmentOfficer, one.Asked.To), one.AskedStamp, one.Asked.AnswerBy)));

    private static TaskRow Row(RecordedAct act, string element, int number, string name, TaskOwner owner, Stamp asked, DateOnly due) => new()
    {
        Dossier = act.After.Id.Value,
        TaskId = BesideTasks.Of(element, number),
        Element = element,
        Name = name,
        Role = owner.Role.Id(),
        Organisation = owner.Organisation,
        OpenedOn = asked.At.Day(),
        DueDay = due,
    };
}
