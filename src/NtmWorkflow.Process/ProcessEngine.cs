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
    public static StepResult Step(ProcessDefinition definition, ProcessState state, ProcessEvent @event, Facts facts) =>
        throw new NotSupportedException();
}
