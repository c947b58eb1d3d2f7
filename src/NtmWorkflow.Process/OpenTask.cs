namespace NtmWorkflow.Process;

/// <summary>A task (việc) that waits for a person.</summary>
/// <param name="Id">
/// <c>Task_X#2</c> on the second visit to <c>Task_X</c>; <c>Task_X#2:so-y-te</c> for one item of a collection.
/// </param>
/// <param name="ElementId">Id of the user task in the definition.</param>
/// <param name="Item">The item of the collection, or null for a single task.</param>
/// <param name="Available">False once the process has gone too far for it (<see cref="UserTask.AvailableUntil"/>).</param>
public sealed record OpenTask(string Id, string ElementId, string? Item, bool Available);

/// <summary>A time limit (thời hạn) that is running.</summary>
/// <param name="Id"><c>Timer_X#2</c>; the number is that of the visit to the task, or to the timer itself.</param>
/// <param name="ElementId">Id of the timer in the definition.</param>
/// <param name="TaskElementId">Id of the user task that it is attached to; null for an intermediate timer.</param>
/// <param name="Limit">How long it runs.</param>
public sealed record OpenTimer(string Id, string ElementId, string? TaskElementId, TimeLimit Limit);
