using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A form's formulas name cells that are there, in units that go together, and never in a circle.</summary>
internal sealed class FormsAreSound : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from form in content.Forms
        from fault in FormSoundness.Faults(form.Value)
        select form.Problem(fault.Where, fault.Sentence, fault.Expected);
}
