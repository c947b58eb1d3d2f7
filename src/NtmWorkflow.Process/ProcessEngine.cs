using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process;

/// <summary>Moves a process on, one event at a time. Pure: the same input always gives the same result.</summary>
public static class ProcessEngine
{
    /// <summary>Takes one event, and then everything that follows from it without waiting.</summary>
    /// <param name="definition">The definition that the process was begun with.</param>
    /// <param name="state">Where the process stands.</param>
    /// <param name="event">What happened.</param>
    /// <param name="facts">What the domain states at this moment.</param>
    /// <returns><see cref="StepTaken"/>, or <see cref="StepRefused"/> with nothing changed.</returns>
    public static StepResult Step(ProcessDefinition definition, ProcessState state, ProcessEvent @event, Facts facts)
    {
        if (WhyNot(definition, state, @event) is { } refused)
        {
            return refused;
        }

        var run = new TokenRun(definition, state, facts);
        return run.Take(@event) is { } block ? block.ToRefusal() : Outcome(state, run.StateAfter(@event), run.Effects);
    }

    private static StepRefused? WhyNot(ProcessDefinition definition, ProcessState state, ProcessEvent @event)
    {
        if (state.Taken.Contains(@event.EventId))
        {
            return new(StepRefusalCode.AlreadyDone, "Việc này đã được ghi nhận trước đó.");
        }

        if (state.DefinitionHash is null)
        {
            return @event is Started ? null : new(StepRefusalCode.NotStarted, "Quy trình chưa bắt đầu.");
        }

        if (!string.Equals(state.DefinitionHash, definition.Hash, StringComparison.Ordinal))
        {
            return new(StepRefusalCode.WrongDefinition, "Hồ sơ đang theo một phiên bản khác của quy trình.");
        }

        if (state.HasEnded)
        {
            return new(StepRefusalCode.AlreadyEnded, "Quy trình đã kết thúc.");
        }

        return @event switch
        {
            TaskCompleted completed => WhyNot(definition, state, completed),
            TimerFired fired => state.OpenTimers.Any(timer => Same(timer.Id, fired.TimerId))
                ? null
                : new(StepRefusalCode.UnknownTimer, $"Không có thời hạn “{fired.TimerId}” đang chạy."),
            Cancelled => null,
            _ => new(StepRefusalCode.AlreadyStarted, "Quy trình đã bắt đầu rồi."),
        };
    }

    private static StepRefused? WhyNot(ProcessDefinition definition, ProcessState state, TaskCompleted completed)
    {
        if (state.OpenTasks.FirstOrDefault(open => Same(open.Id, completed.TaskId)) is not { } open)
        {
            return new(StepRefusalCode.UnknownTask, $"Không có việc “{completed.TaskId}” đang chờ xử lý.");
        }

        var task = (UserTask)definition.Nodes[open.ElementId];
        if (!open.Available)
        {
            return new(
                StepRefusalCode.NoLongerAvailable,
                $"Hồ sơ đã đến bước “{definition.Nodes[task.AvailableUntil!].Label}”, không thể thực hiện “{task.Label}” nữa.");
        }

        return task.Outcomes.Contains(completed.Outcome, StringComparer.Ordinal)
            ? null
            : new(
                StepRefusalCode.OutcomeNotAllowed,
                $"Việc “{task.Label}” không nhận kết quả “{completed.Outcome}”; chỉ nhận: {string.Join(", ", task.Outcomes)}.");
    }

    private static StepTaken Outcome(ProcessState before, ProcessState after, IReadOnlyList<Effect> effects) => new(
        after,
        [.. after.OpenTasks.ExceptBy(before.OpenTasks.Select(task => task.Id), task => task.Id, StringComparer.Ordinal)],
        [.. before.OpenTasks.ExceptBy(after.OpenTasks.Select(task => task.Id), task => task.Id, StringComparer.Ordinal)],
        [.. after.OpenTimers.ExceptBy(before.OpenTimers.Select(timer => timer.Id), timer => timer.Id, StringComparer.Ordinal)],
        [.. before.OpenTimers.ExceptBy(after.OpenTimers.Select(timer => timer.Id), timer => timer.Id, StringComparer.Ordinal)],
        effects,
        after.HasEnded);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
