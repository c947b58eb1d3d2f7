namespace NtmWorkflow.Process;

/// <summary>Proves that a definition can be walked, whatever people answer, before it may be used.</summary>
public static class DefinitionCheck
{
    /// <summary>Explores everything that can happen.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Every problem found; empty if the definition is sound.</returns>
    public static IReadOnlyList<DefinitionProblem> Check(ProcessDefinition definition) =>
        throw new NotSupportedException();
}
