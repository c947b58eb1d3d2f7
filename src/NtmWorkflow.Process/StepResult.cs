namespace NtmWorkflow.Process;

/// <summary>What became of an event: <see cref="StepTaken"/> or <see cref="StepRefused"/>.</summary>
public abstract record StepResult;

/// <summary>The process moved on.</summary>
/// <param name="State">Where it stands now.</param>
/// <param name="Opened">Tasks that are open now and were not before.</param>
/// <param name="Closed">Tasks that were open before and are not now: completed, interrupted or ended.</param>
/// <param name="TimersStarted">Timers that run now and did not before.</param>
/// <param name="TimersStopped">Timers that ran before and do not now: fired, or no longer needed.</param>
/// <param name="Effects">What the service has to do, in this order.</param>
/// <param name="Ended">True if this step ended the process.</param>
public sealed record StepTaken(
    ProcessState State,
    IReadOnlyList<OpenTask> Opened,
    IReadOnlyList<OpenTask> Closed,
    IReadOnlyList<OpenTimer> TimersStarted,
    IReadOnlyList<OpenTimer> TimersStopped,
    IReadOnlyList<Effect> Effects,
    bool Ended) : StepResult;

/// <summary>The event can't be taken; nothing has changed.</summary>
/// <param name="Code">Why.</param>
/// <param name="Sentence">Why, in Vietnamese, for the person who acted.</param>
public sealed record StepRefused(StepRefusalCode Code, string Sentence) : StepResult;

/// <summary>Why an event can't be taken.</summary>
public enum StepRefusalCode
{
    /// <summary>An event with this id was taken before.</summary>
    AlreadyDone,

    /// <summary>The process has not begun.</summary>
    NotStarted,

    /// <summary>The process has begun already.</summary>
    AlreadyStarted,

    /// <summary>The process has ended.</summary>
    AlreadyEnded,

    /// <summary>No such task is open.</summary>
    UnknownTask,

    /// <summary>The task does not allow this outcome.</summary>
    OutcomeNotAllowed,

    /// <summary>The process has gone too far for this task.</summary>
    NoLongerAvailable,

    /// <summary>No such timer runs.</summary>
    UnknownTimer,

    /// <summary>A gateway has no arrow for what is the case, or the automatic steps do not come to an end.</summary>
    NoPathForward,

    /// <summary>The facts lack the collection for whose items a task is to be opened.</summary>
    MissingCollection,

    /// <summary>The process was begun with another version of the definition.</summary>
    WrongDefinition,
}

/// <summary>Something that the service has to do because a token passed a service task.</summary>
/// <param name="ElementId">Id of the service task.</param>
/// <param name="Name">Name of the effect.</param>
public sealed record Effect(string ElementId, string Name);
