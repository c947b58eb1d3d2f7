namespace NtmWorkflow.Process;

/// <summary>What reading a file gave: either a definition, or every problem that stands in its way.</summary>
public sealed class ReadResult
{
    private ReadResult(ProcessDefinition? definition, IReadOnlyList<DefinitionProblem> problems)
    {
        Definition = definition;
        Problems = problems;
    }

    /// <summary>The definition, or null when there are problems.</summary>
    public ProcessDefinition? Definition { get; }

    /// <summary>All problems, in the order of the file; empty when there is a definition.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; }

    internal static ReadResult Of(ProcessDefinition definition) => new(definition, []);

    internal static ReadResult Refused(IReadOnlyList<DefinitionProblem> problems) => new(null, problems);
}
