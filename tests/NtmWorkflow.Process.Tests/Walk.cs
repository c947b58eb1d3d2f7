using System.Collections.Immutable;
using System.Globalization;

namespace NtmWorkflow.Process.Tests;

/// <summary>A process on its way, with a fresh id for each event.</summary>
internal sealed class Walk(ProcessDefinition definition, Facts facts)
{
    private int _events;

    internal ProcessDefinition Definition => definition;

    internal ProcessState State { get; private set; } = ProcessState.NotStarted;

    internal StepTaken Last { get; private set; } = null!;

    internal string[] Open => [.. State.OpenTasks.Select(task => task.Id)];

    internal string[] Timers => [.. State.OpenTimers.Select(timer => timer.Id)];

    internal static Facts Stating(string name, string value) =>
        Facts.None with { Values = ImmutableDictionary<string, string>.Empty.Add(name, value) };

    internal static Facts Listing(string collection, params string[] items) =>
        Facts.None with { Collections = ImmutableDictionary<string, IReadOnlyList<string>>.Empty.Add(collection, items) };

    internal Walk Start() => Take(new Started(NextId()));

    internal Walk Complete(string taskId, string outcome = "done") => Take(new TaskCompleted(NextId(), taskId, outcome));

    internal Walk Fire(string timerId) => Take(new TimerFired(NextId(), timerId));

    internal Walk Take(ProcessEvent @event)
    {
        Last = Step(@event).ShouldBeOfType<StepTaken>();
        State = Last.State;
        return this;
    }

    internal StepRefusalCode Refused(ProcessEvent @event) => Step(@event).ShouldBeOfType<StepRefused>().Code;

    internal StepResult Step(ProcessEvent @event) => ProcessEngine.Step(definition, State, @event, facts);

    private string NextId() => "e" + (++_events).ToString(CultureInfo.InvariantCulture);
}
