using Newtonsoft.Json.Linq;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>No statement goes without its legal source.</summary>
internal sealed class EverySourceIsNamed : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => JsonRoots.Of(content)
        .SelectMany(file => file.Root.SelectTokens("$..source").Concat(file.Root.SelectTokens("$..document"))
            .Where(source => string.IsNullOrWhiteSpace(source.Value<string>()))
            .Select(source => Problem(file, source)));

    private static FileProblem Problem(JsonRoot file, JToken source)
    {
        var where = "$." + source.Path;
        return new FileProblem(
            file.Path, where, JsonLines.Of(file.Root, where), "Căn cứ bỏ trống.",
            "Văn bản, điều khoản, ngày; như QĐ 318/QĐ-TTg ngày 08/3/2022");
    }
}
