using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Something that must hold across the files; the name of the class says it as a sentence.</summary>
internal interface IWorkflowsRule
{
    /// <summary>Every place where it does not hold; files that could not be read are passed over.</summary>
    IEnumerable<FileProblem> Check(WorkflowsContent content);
}
