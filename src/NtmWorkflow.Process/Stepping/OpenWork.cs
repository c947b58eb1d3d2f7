using System.Collections.Immutable;
using System.Globalization;

namespace NtmWorkflow.Process.Stepping;

/// <summary>The tasks and timers that are open in the course of one step, and which of them belong together.</summary>
internal sealed class OpenWork(ProcessDefinition definition, ProcessState before)
{
    private readonly List<OpenTask> _tasks = [.. before.OpenTasks];
    private readonly List<OpenTimer> _timers = [.. before.OpenTimers];

    internal IReadOnlyList<OpenTask> Tasks => _tasks;

    internal IReadOnlyList<OpenTimer> Timers => _timers;

    internal ImmutableSortedSet<string> Reached { get; private set; } = before.Reached;

    internal ImmutableSortedDictionary<string, int> Visits { get; private set; } = before.Visits;

    /// <summary>Opens a task once for each item; a single task is opened for the item null.</summary>
    internal void Open(UserTask task, IEnumerable<string?> items)
    {
        var visit = NextVisit(task.Id);
        var available = task.AvailableUntil is null || !Reached.Contains(task.AvailableUntil);
        _tasks.AddRange(items.Select(item =>
            new OpenTask(item is null ? $"{task.Id}#{visit}" : $"{task.Id}#{visit}:{item}", task.Id, item, available)));
        _timers.AddRange(definition.TimersOn(task.Id).Select(timer =>
            new OpenTimer($"{timer.Id}#{visit}", timer.Id, task.Id, timer.Limit)));
    }

    internal void Start(IntermediateTimer timer) =>
        _timers.Add(new($"{timer.Id}#{NextVisit(timer.Id)}", timer.Id, null, timer.Limit));

    /// <summary>Takes a completed task away.</summary>
    /// <returns>True if it was the last of its items, so that the token may go on.</returns>
    internal bool Complete(OpenTask task)
    {
        _tasks.Remove(task);
        var visit = VisitOf(task);
        if (_tasks.Exists(other => IsOfVisit(other, task.ElementId, visit)))
        {
            return false;
        }

        Close(task.ElementId, visit);
        return true;
    }

    /// <summary>Takes a fired timer away, and the task with it that it interrupts.</summary>
    internal void Fire(OpenTimer timer)
    {
        _timers.Remove(timer);
        if (definition.Nodes[timer.ElementId] is BoundaryTimer { Interrupting: true } boundary)
        {
            Close(boundary.AttachedTo, VisitOf(timer));
        }
    }

    /// <summary>Remembers that a token reached a node, if some task is available only until then.</summary>
    internal void Reach(string nodeId)
    {
        if (!definition.LimitsATask(nodeId) || Reached.Contains(nodeId))
        {
            return;
        }

        Reached = Reached.Add(nodeId);
        for (var i = 0; i < _tasks.Count; i++)
        {
            var task = (UserTask)definition.Nodes[_tasks[i].ElementId];
            _tasks[i] = _tasks[i] with { Available = _tasks[i].Available && !Same(task.AvailableUntil, nodeId) };
        }
    }

    internal void CloseAll()
    {
        _tasks.Clear();
        _timers.Clear();
    }

    private void Close(string taskId, string visit)
    {
        _tasks.RemoveAll(task => IsOfVisit(task, taskId, visit));
        _timers.RemoveAll(timer => Same(timer.TaskElementId, taskId) && Same(VisitOf(timer), visit));
    }

    private string NextVisit(string elementId)
    {
        var visit = Visits.GetValueOrDefault(elementId) + 1;
        Visits = Visits.SetItem(elementId, visit);
        return visit.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsOfVisit(OpenTask task, string elementId, string visit) =>
        Same(task.ElementId, elementId) && Same(VisitOf(task), visit);

    private static string VisitOf(OpenTask task) =>
        task.Id[(task.ElementId.Length + 1)..(task.Item is null ? ^0 : ^(task.Item.Length + 1))];

    private static string VisitOf(OpenTimer timer) => timer.Id[(timer.ElementId.Length + 1)..];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
