using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Somebody to be told that an open task is late (mốc nhắc, báo cáo khi chậm), once its day has passed.</summary>
/// <param name="Task">The open task.</param>
/// <param name="Step">The step of the regime.</param>
/// <param name="DueDay">The day the task is due.</param>
public sealed record LateTimer(OpenTask Task, LateStep Step, DateOnly DueDay)
{
    private const string Mark = "late:";

    /// <summary>Id of the timer; it never is one of the path's.</summary>
    public string Id => $"{Mark}{Step.Id}:{Task.Id}";

    /// <summary>Last day on which nobody is told yet.</summary>
    public DateOnly LastDay => DueDay.AddDays(Step.DaysAfterDue - 1);

    /// <summary>Whether an id is one of these, not of the path.</summary>
    public static bool IsOne(string timer) => timer.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>What is still to be told of the open tasks; nothing while a task's clock stands still or has no last day.</summary>
    public static IReadOnlyList<LateTimer> Of(DossierCase @case) =>
    [
        .. from task in @case.Dossier.State.OpenTasks
           where task.Available
           from step in @case.Rules.Regime.Regime.LateSteps ?? []
           where step.Task == task.ElementId && !@case.Dossier.Escalations.Any(told => told.Task == task.Id && told.Step == step.Id)
           let due = StepClock.Of(@case, task).DueDay
           where due is not null
           select new LateTimer(task, step, due.Value),
    ];

    /// <summary>Tells it, when its day has passed.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="timer">Id of the timer.</param>
    public static Outcome<LateTaskEscalated> Fire(DossierCase @case, string timer) =>
        Of(@case).FirstOrDefault(one => one.Id == timer) is { } found && found.LastDay < @case.Today
            ? new LateTaskEscalated(found.Task.Id, found.Step.Id, found.DueDay)
            : new Refusal(RefusalKind.Conflict, "late-task-is-told-once", "Việc này đã xong, chưa quá hạn hoặc đã được nhắc.", Remedy: "Không cần làm gì.");
}
