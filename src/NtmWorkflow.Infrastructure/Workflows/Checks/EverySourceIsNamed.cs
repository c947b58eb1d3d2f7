using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>No statement goes without its legal source.</summary>
internal sealed class EverySourceIsNamed : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from file in JsonFiles.Of(content)
        from source in file.All("source").Concat(file.All("document"))
        where string.IsNullOrWhiteSpace(source.Value)
        select file.Problem(source.Where, "Căn cứ bỏ trống.", "Văn bản, điều khoản, ngày; như QĐ 318/QĐ-TTg ngày 08/3/2022");
}
