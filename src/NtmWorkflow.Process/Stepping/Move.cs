namespace NtmWorkflow.Process.Stepping;

/// <summary>A token on its way.</summary>
/// <param name="Flow">The arrow that it goes along.</param>
/// <param name="Outcome">The outcome of the task that set it off; null after a timer or a join.</param>
internal readonly record struct Move(SequenceFlow Flow, string? Outcome);
