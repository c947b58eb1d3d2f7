namespace NtmWorkflow.Process.Tests;

public class LintTests
{
    [NodeFact]
    public void EveryDrawing_Linted_HasNeitherErrorNorWarning()
    {
        var drawings = Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.bpmn", SearchOption.AllDirectories);

        drawings.ShouldNotBeEmpty();
        Npm.Node(Path.Combine("node_modules", "bpmnlint", "bin", "bpmnlint.js"), "", ["--max-warnings", "0", .. drawings]).Trim().ShouldBeEmpty();
    }
}
