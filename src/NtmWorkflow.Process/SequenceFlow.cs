namespace NtmWorkflow.Process;

/// <summary>An arrow of a process.</summary>
/// <param name="Id">Id in the file.</param>
/// <param name="From">Id of the node that it leaves.</param>
/// <param name="To">Id of the node that it leads to.</param>
/// <param name="Condition">When it is taken; null unless it leaves an exclusive gateway.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
public sealed record SequenceFlow(string Id, string From, string To, Condition? Condition, int Line);

/// <summary>A lane (làn): the body that does the steps drawn in it.</summary>
/// <param name="Id">Id in the file.</param>
/// <param name="Name">Name of the body.</param>
public sealed record Lane(string Id, string Name);
