using NtmWorkflow.Process.Checking;

namespace NtmWorkflow.Process;

/// <summary>
/// Proves that a definition can be walked, whatever people answer and whatever the facts are, before it may be used.
/// </summary>
public static class DefinitionCheck
{
    /// <summary>Explores everything that can happen, within a bound.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Every problem found, in the order of the file; empty if the definition is sound.</returns>
    public static IReadOnlyList<DefinitionProblem> Check(ProcessDefinition definition) =>
        [.. new Findings(definition, new Exploration(definition)).All().OrderBy(problem => problem.Line)];
}
