using System.Reflection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>A notice to send (thông báo cần gửi).</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">Where on the dossier it is about: id of a task of the path, or the name of a part; none: the dossier.</param>
public sealed record NoticeToSend(TaskOwner To, string Text, string? Place = null);

/// <summary>Who is told what when an act was taken: whoever has a new task, and whoever the act itself names.</summary>
public static class Notices
{
    /// <summary>What is written of each kind of act.</summary>
    private static readonly ILookup<Type, Func<RecordedAct, string, IEnumerable<NoticeToSend>>> Written =
        Declarations.Of(typeof(INoticesOf<>)).ToLookup(one => one.Act, one => WriterOf(one.Act, one.By));

    /// <summary>The notices that an act calls for.</summary>
    public static IReadOnlyList<NoticeToSend> For(RecordedAct act)
    {
        var registration = act.After.Registration;
        var unit = Names.WithDistrict(registration.UnitName, registration.DistrictName);
        return
        [
            .. OpenedTasks(act, unit),
            .. Written[act.Entry.Act.GetType()].Concat(Written[typeof(DossierAct)]).SelectMany(write => write(act, unit)),
        ];
    }

    private static IEnumerable<NoticeToSend> OpenedTasks(RecordedAct act, string unit) =>
        from opened in act.Step?.Opened ?? []
        let task = act.Rules.Path.Nodes[opened.ElementId] as UserTask
        where task is { AvailableUntil: null }
        let because = (opened.ElementId == PathTasks.SelfAssess || act.Entry.Act is DecisionReturned) && act.After.ReturnedBecause is { } reason ? $" Lý do trả lại: {reason}" : ""
        select new NoticeToSend(
            TaskOwner.Of(task, opened.Item, act.After, act.Rules), $"Việc mới: {task.Name} – {unit}.{because}", opened.ElementId);

    private static Func<RecordedAct, string, IEnumerable<NoticeToSend>> WriterOf(Type act, object writer) =>
        (Func<RecordedAct, string, IEnumerable<NoticeToSend>>)typeof(Notices)
            .GetMethod(nameof(Writer), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(act)
            .Invoke(null, [writer])!;

    private static Func<RecordedAct, string, IEnumerable<NoticeToSend>> Writer<TAct>(INoticesOf<TAct> writer)
        where TAct : DossierAct => (recorded, unit) => writer.For((TAct)recorded.Entry.Act, recorded, unit);
}
