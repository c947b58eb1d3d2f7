using System.Text.RegularExpressions;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Ids are short ASCII names, and none is given twice.</summary>
internal sealed partial class EveryIdStandsOnce : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var declared in DeclaredId.In(content))
        {
            if (!KebabCase().IsMatch(declared.Id))
            {
                yield return declared.Problem(
                    $"Mã \"{declared.Id}\" có ký tự không dùng được.",
                    "Chữ thường không dấu, số và dấu gạch nối, như xa-tap-son");
            }
            else if (!seen.Add((declared.Group, declared.Id)))
            {
                yield return declared.Problem($"Mã \"{declared.Id}\" đã được dùng.", "Mỗi mã chỉ một lần");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}
